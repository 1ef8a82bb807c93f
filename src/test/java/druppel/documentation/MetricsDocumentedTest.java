package druppel.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.metrics.MicrometerTelemetry;
import druppel.adapter.metrics.StorageState;
import druppel.domain.member.Platform;
import druppel.persistence.InboxRepository.Backlog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsDocumentedTest {
    private static final Path OPERATIONS = Path.of("docs/operations.md");
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\w+) ");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(druppel_\\w+|jvm_\\w+\\*)`");
    private static final Pattern RULE = Pattern.compile("expr: .*?(druppel_\\w+)");

    private Set<String> given = Set.of();
    private String operations = "";

    @BeforeEach
    void read() throws IOException {
        operations = Files.readString(OPERATIONS);
        try (MicrometerTelemetry telemetry =
                new MicrometerTelemetry(() -> Map.of("T1", Instant.EPOCH), InstantSource.system(), "1")) {
            telemetry.startAtZero(List.of(Platform.SLACK));
            telemetry.watch(Map.of("database", () -> true));
            telemetry.watchClock(() -> true, () -> true);
            telemetry.watch(new StorageState(() -> OptionalLong.of(1), () -> true, () -> Backlog.NONE));
            telemetry.watch(() -> 1, () -> 1);
            telemetry.watchFailures(() -> 1, () -> 1);
            given = found(TYPE, telemetry.text());
        }
    }

    @Test
    void theTableNamesEveryMetricAndNoOther() {
        assertThat(found(ROW, operations))
                .isEqualTo(given.stream()
                        .map(MetricsDocumentedTest::asWritten)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theExampleAlertsAskForMetricsThatThereAre() {
        assertThat(found(RULE, operations))
                .isNotEmpty()
                .allMatch(name -> given.contains(name.replaceFirst("_(bucket|count|sum)$", "")));
    }

    /// Those of Java differ by its garbage collector: the table has them by their beginnings.
    private static String asWritten(String name) {
        return name.replaceFirst("^(jvm_[a-z]+_).*", "$1*");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
