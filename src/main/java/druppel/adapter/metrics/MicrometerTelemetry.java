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
import java.util.Collection;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Telemetry that is counted in this process and exported in Prometheus' text format.
public final class MicrometerTelemetry implements Telemetry, AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Meters meters = new Meters(registry);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /// Creates the meters.
    ///
    /// @param oldest the due time of the oldest waiting delivery per workspace, such as `slack:T1`; called
    ///   at every scrape
    /// @param version the program's version
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

    /// Shows the meters of these platforms from the start.
    public void startAtZero(Collection<Platform> platforms) {
        platforms.forEach(meters::startAtZero);
    }

    /// Tells with every reading whether each of these parts is well.
    public void watch(Map<String, BooleanSupplier> parts) {
        parts.forEach((part, well) -> Gauge.builder("druppel.ready", () -> well.getAsBoolean() ? 1 : 0)
                .description("1 while a part is well, else 0")
                .tag("part", part)
                .register(registry));
    }

    /// The current value of all metrics, in Prometheus' text format.
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

    /// Replaces a negative duration, caused by clock differences between machines, by zero: a timer would
    /// ignore it.
    private static Duration atLeastNothing(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
