package druppel.adapter.metrics;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QueueAgeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void theAgeOfTheOldestDeliveryIsSaidInSeconds() {
        assertThat(ages(() -> Map.of("slack:T1", NOW.minusMillis(90_500))))
                .containsExactly("druppel_queue_age_seconds{workspace=\"slack:T1\"} 90.5");
    }

    @Test
    void nothingIsSaidWhereNothingWaits() {
        assertThat(ages(Map::of)).isEmpty();
    }

    @Test
    void whatIsNotDueYetHasNoAge() {
        assertThat(ages(() -> Map.of("slack:T1", NOW.plusSeconds(5))))
                .containsExactly("druppel_queue_age_seconds{workspace=\"slack:T1\"} 0.0");
    }

    @Test
    void theAgeIsReadAnewEachTime() {
        Map<String, Instant> waiting = new HashMap<>();
        try (MicrometerTelemetry telemetry = telemetry(() -> waiting)) {
            List<String> before = ages(telemetry);
            waiting.put("slack:T1", NOW.minusSeconds(3));
            assertThat(before).isEmpty();
            assertThat(ages(telemetry)).hasSize(1);
        }
    }

    @Test
    void asManyWorkspacesAsHaveALabelAreAllNamed() {
        assertThat(ages(() -> workspaces(QueueAge.NAMED)))
                .hasSize(QueueAge.NAMED)
                .noneMatch(line -> line.contains("other"));
    }

    @Test
    void ofAThousandWorkspacesThoseThatWaitLongestAreNamed() {
        assertThat(ages(() -> workspaces(1_000)))
                .hasSize(QueueAge.NAMED + 1)
                .contains("druppel_queue_age_seconds{workspace=\"slack:T1000\"} 1000.0")
                .contains("druppel_queue_age_seconds{workspace=\"slack:T981\"} 981.0");
    }

    @Test
    void theRestIsAsOldAsItsOldest() {
        assertThat(ages(() -> workspaces(1_000))).contains("druppel_queue_age_seconds{workspace=\"other\"} 980.0");
    }

    @Test
    void aQueueThatCannotBeReadLeavesTheOtherMetrics() {
        Supplier<Map<String, Instant>> away = () -> {
            throw new IllegalStateException("away");
        };
        try (MicrometerTelemetry telemetry = telemetry(away)) {
            assertThat(telemetry.text()).contains("druppel_build_info").doesNotContain("druppel_queue_age_seconds");
        }
    }

    /// `T1` has waited for a second, `T2` for two.
    private static Map<String, Instant> workspaces(int count) {
        return LongStream.rangeClosed(1, count).boxed().collect(toMap(number -> "slack:T" + number, NOW::minusSeconds));
    }

    private static List<String> ages(Supplier<Map<String, Instant>> oldest) {
        try (MicrometerTelemetry telemetry = telemetry(oldest)) {
            return ages(telemetry);
        }
    }

    private static List<String> ages(MicrometerTelemetry telemetry) {
        return telemetry
                .text()
                .lines()
                .filter(line -> line.startsWith("druppel_queue_age_seconds{"))
                .toList();
    }

    private static MicrometerTelemetry telemetry(Supplier<Map<String, Instant>> oldest) {
        return new MicrometerTelemetry(oldest, InstantSource.fixed(NOW), "1");
    }
}
