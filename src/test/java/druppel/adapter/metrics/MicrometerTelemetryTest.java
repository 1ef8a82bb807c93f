package druppel.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.SendOutcome;
import druppel.chat.Telemetry.Reconciled;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MicrometerTelemetryTest {
    private static final Pattern LABEL = Pattern.compile("[{,](\\w+)=\"");

    private final MicrometerTelemetry telemetry =
            new MicrometerTelemetry(Map::of, InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z")), "1.2.3");

    @BeforeEach
    void aPlatform() {
        telemetry.startAtZero(List.of(Platform.SLACK));
    }

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void whatFellDueIsCountedByKind() {
        telemetry.due(MessageKind.FOLLOW_UP);
        telemetry.due(MessageKind.FOLLOW_UP);
        assertThat(telemetry.text().lines())
                .contains(
                        "druppel_deliveries_due_total{kind=\"follow_up\"} 2.0",
                        "druppel_deliveries_due_total{kind=\"nudge\"} 0.0");
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of("sent", new SendOutcome.Sent(new MessageRef("D1", "1.1"))),
                Arguments.of("throttled", new SendOutcome.Throttled(Instant.EPOCH)),
                Arguments.of("unreachable", new SendOutcome.Unreachable("account_inactive")),
                Arguments.of("refused", new SendOutcome.Refused("msg_too_long")),
                Arguments.of("closed", new SendOutcome.Closed("token_revoked")),
                Arguments.of("unknown", new SendOutcome.Unknown("no answer")));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void aPostIsCountedByPlatformAndOutcome(String word, SendOutcome outcome) {
        String counter = "druppel_posts_total{outcome=\"" + word + "\",platform=\"slack\"} ";
        assertThat(telemetry.text().lines()).contains(counter + "0.0");
        telemetry.posted(Platform.SLACK, outcome);
        assertThat(telemetry.text().lines()).contains(counter + "1.0");
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void ofAnOutcomeOnlyItsWordIsTold(String word, SendOutcome outcome) {
        telemetry.posted(Platform.SLACK, outcome);
        assertThat(telemetry.text()).doesNotContain("D1", "1.1\"", "account_inactive", "msg_too_long", "no answer");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasReconciledIsCountedByResult(Reconciled result) {
        telemetry.reconciled(result);
        assertThat(series("druppel_reconciled_total"))
                .filteredOn(line -> line.endsWith(" 1.0"))
                .singleElement()
                .asString()
                .containsIgnoringCase(result.name());
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 1.0",
        "PT1S, 1.0",
        "PT1.001S, 5.0",
        "PT59S, 60.0",
        "PT6H, 21600.0",
        "PT6H0.001S, +Inf",
        "PT-3S, 1.0"
    })
    void latenessFallsIntoItsBucket(Duration lateness, String bucket) {
        telemetry.arrived(lateness);
        assertThat(series("druppel_delivery_lateness_seconds_bucket"))
                .filteredOn(line -> line.endsWith(" 1"))
                .first()
                .isEqualTo("druppel_delivery_lateness_seconds_bucket{le=\"" + bucket + "\"} 1");
    }

    @ParameterizedTest
    @CsvSource({"PT0.005S, 0.005", "PT0.3S, 0.5", "PT3S, 3.0", "PT3.1S, +Inf"})
    void anAcknowledgementFallsIntoTheBucketOfItsPlatform(Duration latency, String bucket) {
        telemetry.acknowledged(Platform.SLACK, latency);
        assertThat(series("druppel_acknowledgement_seconds_bucket"))
                .filteredOn(line -> line.endsWith(" 1"))
                .first()
                .isEqualTo("druppel_acknowledgement_seconds_bucket{platform=\"slack\",le=\"" + bucket + "\"} 1");
    }

    @Test
    void aPartThatIsAwayIsNotReady() {
        AtomicBoolean well = new AtomicBoolean(true);
        telemetry.watch(Map.of("database", well::get));
        assertThat(series("druppel_ready")).containsExactly("druppel_ready{part=\"database\"} 1.0");
        well.set(false);
        assertThat(series("druppel_ready")).containsExactly("druppel_ready{part=\"database\"} 0.0");
    }

    @Test
    void theVersionIsTold() {
        assertThat(series("druppel_build_info")).singleElement().asString().contains("version=\"1.2.3\"");
    }

    @Test
    void noLabelHasRoomForAPerson() {
        Set<String> labels = series("druppel_").stream()
                .flatMap(line -> LABEL.matcher(line).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(labels)
                .containsExactlyInAnyOrder("kind", "platform", "outcome", "reason", "result", "le", "version", "java");
    }

    private List<String> series(String start) {
        return telemetry.text().lines().filter(line -> line.startsWith(start)).toList();
    }
}
