package druppel.adapter.metrics;

import druppel.chat.SendOutcome;
import druppel.chat.Telemetry.Reconciled;
import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Platform;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// All meters, by name and labels.
///
/// They are registered at the start with the value 0, so that alerts see the first increase.
record Meters(MeterRegistry registry) {
    private static final List<String> OUTCOMES =
            List.of("sent", "throttled", "unreachable", "refused", "closed", "unknown");
    private static final Duration[] LATENESS = Stream.of(
                    "1s", "5s", "10s", "30s", "1m", "2m", "5m", "15m", "30m", "1h", "3h", "6h")
            .map(time -> Duration.parse("PT" + time))
            .toArray(Duration[]::new);
    private static final Duration[] ACKNOWLEDGEMENT = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_000, 3_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    void startAtZero() {
        Arrays.stream(MessageKind.values()).forEach(this::due);
        Arrays.stream(Reconciled.values()).forEach(this::reconciled);
        lateness();
    }

    void startAtZero(Platform platform) {
        OUTCOMES.forEach(outcome -> posts(platform, outcome));
        acknowledgement(platform);
    }

    Counter due(MessageKind messageKind) {
        return Counter.builder("druppel.deliveries.due")
                .description("Deliveries that fell due")
                .tag("kind", word(messageKind))
                .register(registry);
    }

    Counter posts(Platform platform, SendOutcome outcome) {
        return posts(platform, word(outcome));
    }

    private Counter posts(Platform platform, String outcome) {
        return Counter.builder("druppel.posts")
                .description("Deliveries handed to a platform, by what became of them")
                .tag("platform", platform.id())
                .tag("outcome", outcome)
                .register(registry);
    }

    Counter reconciled(Reconciled result) {
        return Counter.builder("druppel.reconciled")
                .description("Deliveries of unknown outcome that were taken up")
                .tag("result", word(result))
                .register(registry);
    }

    Timer lateness() {
        return Timer.builder("druppel.delivery.lateness")
                .description("From the moment a delivery was due until it was with its member")
                .serviceLevelObjectives(LATENESS)
                .register(registry);
    }

    Timer acknowledgement(Platform platform) {
        return Timer.builder("druppel.acknowledgement")
                .description("From a platform's request coming in to its answer")
                .tag("platform", platform.id())
                .serviceLevelObjectives(ACKNOWLEDGEMENT)
                .register(registry);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String word(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Sent _ -> "sent";
            case SendOutcome.Throttled _ -> "throttled";
            case SendOutcome.Unreachable _ -> "unreachable";
            case SendOutcome.Refused _ -> "refused";
            case SendOutcome.Closed _ -> "closed";
            case SendOutcome.Unknown _ -> "unknown";
        };
    }
}
