package druppel.metrics;

import druppel.app.Outcome;
import druppel.app.Platform;
import druppel.app.Telemetry;
import druppel.core.calendar.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Telemetry that is counted in this process and read as Prometheus' text.
///
/// Everything that can be counted is there from the start as 0: an alert then sees the first rise.
public final class MicrometerTelemetry implements Telemetry, AutoCloseable {
    private static final List<String> OUTCOMES =
            List.of("sent", "throttled", "unreachable", "refused", "unknown");
    private static final Duration[] LATENESS =
            Stream.of("1s", "5s", "10s", "30s", "1m", "2m", "5m", "15m", "30m", "1h", "3h", "6h")
                    .map(time -> Duration.parse("PT" + time))
                    .toArray(Duration[]::new);
    private static final Duration[] ACKNOWLEDGEMENT =
            Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_000, 3_000)
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /// @param oldest when the oldest waiting delivery of each workspace was due, by the workspace's
    ///   id on its platform; asked for with every reading
    /// @param version the program's own
    public MicrometerTelemetry(
            Supplier<Map<String, Instant>> oldest, InstantSource clock, String version) {
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        Gauge.builder("druppel.build.info", () -> 1)
                .description("The version that runs")
                .tag("version", version)
                .tag("java", Runtime.version().toString())
                .register(registry);
        registry.getPrometheusRegistry().register(new QueueAge(oldest, clock));
        startAtZero();
    }

    /// Tells with every reading whether each of these parts is well.
    public void watch(Map<String, BooleanSupplier> parts) {
        parts.forEach((part, well) ->
                Gauge.builder("druppel.ready", () -> well.getAsBoolean() ? 1 : 0)
                        .description("1 while a part is well, else 0")
                        .tag("part", part)
                        .register(registry));
    }

    /// All metrics as they are now, in Prometheus' text format.
    public String text() {
        return registry.scrape();
    }

    @Override
    public void due(Kind kind) {
        due(word(kind)).increment();
    }

    @Override
    public void posted(Platform platform, Outcome outcome) {
        posts(platform, word(outcome)).increment();
    }

    @Override
    public void arrived(Duration lateness) {
        lateness().record(atLeastNothing(lateness));
    }

    @Override
    public void reconciled(Reconciled result) {
        reconciled(word(result)).increment();
    }

    @Override
    public void acknowledged(Platform platform, Duration latency) {
        acknowledgement(platform).record(atLeastNothing(latency));
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private void startAtZero() {
        Arrays.stream(Kind.values()).map(MicrometerTelemetry::word).forEach(this::due);
        Arrays.stream(Reconciled.values()).map(MicrometerTelemetry::word).forEach(this::reconciled);
        for (Platform platform : Platform.values()) {
            OUTCOMES.forEach(outcome -> posts(platform, outcome));
            acknowledgement(platform);
        }
        lateness();
    }

    // A registry gives the same meter for the same name and labels, whoever asks first.

    private Counter due(String kind) {
        return Counter.builder("druppel.deliveries.due")
                .description("Deliveries that fell due")
                .tag("kind", kind)
                .register(registry);
    }

    private Counter posts(Platform platform, String outcome) {
        return Counter.builder("druppel.posts")
                .description("Deliveries handed to a platform, by what became of them")
                .tag("platform", platform.id())
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter reconciled(String result) {
        return Counter.builder("druppel.reconciled")
                .description("Deliveries of unknown outcome that were taken up")
                .tag("result", result)
                .register(registry);
    }

    private Timer lateness() {
        return Timer.builder("druppel.delivery.lateness")
                .description("From the moment a delivery was due until it was with its member")
                .serviceLevelObjectives(LATENESS)
                .register(registry);
    }

    private Timer acknowledgement(Platform platform) {
        return Timer.builder("druppel.acknowledgement")
                .description("From a platform's request coming in to its answer")
                .tag("platform", platform.id())
                .serviceLevelObjectives(ACKNOWLEDGEMENT)
                .register(registry);
    }

    /// Clocks of two machines may differ; a timer would leave out what is less than nothing.
    private static Duration atLeastNothing(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent _ -> "sent";
            case Outcome.Throttled _ -> "throttled";
            case Outcome.Unreachable _ -> "unreachable";
            case Outcome.Refused _ -> "refused";
            case Outcome.Unknown _ -> "unknown";
        };
    }
}
