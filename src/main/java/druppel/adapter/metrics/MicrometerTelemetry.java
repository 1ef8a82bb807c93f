package druppel.adapter.metrics;

import druppel.chat.SendOutcome;
import druppel.chat.Telemetry;
import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Platform;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Telemetry that is counted in this process and read as Prometheus' text.
public final class MicrometerTelemetry implements Telemetry, AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Meters meters = new Meters(registry);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /// @param oldest when the oldest waiting delivery of each workspace was due, by platform and
    ///   workspace, such as `slack:T1`; asked for with every reading
    /// @param version the program's own
    public MicrometerTelemetry(Supplier<Map<String, Instant>> oldest, InstantSource clock, String version) {
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        Gauge.builder("druppel.build.info", () -> 1)
                .description("The version that runs")
                .tag("version", version)
                .tag("java", Runtime.version().toString())
                .register(registry);
        registry.getPrometheusRegistry().register(new QueueAge(oldest, clock));
        meters.startAtZero();
    }

    /// Tells with every reading whether each of these parts is well.
    public void watch(Map<String, BooleanSupplier> parts) {
        parts.forEach((part, well) -> Gauge.builder("druppel.ready", () -> well.getAsBoolean() ? 1 : 0)
                .description("1 while a part is well, else 0")
                .tag("part", part)
                .register(registry));
    }

    /// All metrics as they are now, in Prometheus' text format.
    public String text() {
        return registry.scrape();
    }

    @Override
    public void due(MessageKind messageKind) {
        meters.due(messageKind).increment();
    }

    @Override
    public void posted(Platform platform, SendOutcome outcome) {
        meters.posts(platform, outcome).increment();
    }

    @Override
    public void arrived(Duration lateness) {
        meters.lateness().record(atLeastNothing(lateness));
    }

    @Override
    public void reconciled(Reconciled result) {
        meters.reconciled(result).increment();
    }

    @Override
    public void acknowledged(Platform platform, Duration latency) {
        meters.acknowledgement(platform).record(atLeastNothing(latency));
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    /// Clocks of two machines may differ; a timer would leave out what is less than nothing.
    private static Duration atLeastNothing(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
