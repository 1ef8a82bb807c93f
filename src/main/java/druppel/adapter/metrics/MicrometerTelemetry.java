package druppel.adapter.metrics;

import druppel.chat.SendOutcome;
import druppel.chat.Telemetry;
import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Platform;
import druppel.web.Refusal;
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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Telemetry that is counted in this process and exported in Prometheus' text format.
///
/// All meters are registered at the start with the value 0, so that alerts see the first increase.
public final class MicrometerTelemetry implements Telemetry, AutoCloseable {
    private static final List<String> OUTCOMES =
            List.of("sent", "throttled", "unreachable", "refused", "closed", "unknown");
    private static final Duration[] LATENESS = Stream.of(
                    "1s", "5s", "10s", "30s", "1m", "2m", "5m", "15m", "30m", "1h", "3h", "6h")
            .map(time -> Duration.parse("PT" + time))
            .toArray(Duration[]::new);
    private static final Duration[] ACKNOWLEDGEMENT = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_000, 3_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final InstantSource clock;
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final AtomicInteger streams = new AtomicInteger();

    /// Creates the meters.
    ///
    /// @param oldest the due time of the oldest waiting delivery per workspace, such as `slack:T1`; called
    ///   at every scrape
    /// @param version the program's version
    public MicrometerTelemetry(Supplier<Map<String, Instant>> oldest, InstantSource clock, String version) {
        this.clock = clock;
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        Gauge.builder("druppel.build.info", () -> 1)
                .description("The version that runs")
                .tag("version", version)
                .tag("java", Runtime.version().toString())
                .register(registry);
        registry.getPrometheusRegistry().register(new QueueAge(oldest, clock));
        Arrays.stream(MessageKind.values()).forEach(this::dueCounter);
        Arrays.stream(Reconciled.values()).forEach(this::reconciledCounter);
        Arrays.stream(Refusal.values()).forEach(this::refusedCounter);
        gauge("druppel.streams", "Event streams of the local chat that are open", streams::get);
        latenessTimer();
    }

    /// Shows the meters of these platforms from the start.
    public void startAtZero(Collection<Platform> platforms) {
        for (Platform platform : platforms) {
            OUTCOMES.forEach(outcome -> postsCounter(platform, outcome));
            acknowledgementTimer(platform);
            refusedCounter(platform);
        }
    }

    /// Shows in every scrape whether each of these parts is ready.
    public void watch(Map<String, BooleanSupplier> parts) {
        parts.forEach((part, well) -> Gauge.builder("druppel.ready", () -> well.getAsBoolean() ? 1 : 0)
                .description("1 while a part is well, else 0")
                .tag("part", part)
                .register(registry));
    }

    /// Shows in every scrape whether the clock is trusted.
    public void watchClock(BooleanSupplier forSending, BooleanSupplier forDeleting) {
        Map.of("sending", forSending, "deleting", forDeleting)
                .forEach((purpose, trusted) -> Gauge.builder(
                                "druppel.clock.trusted", () -> trusted.getAsBoolean() ? 1 : 0)
                        .description("1 while the clock is trusted for a purpose, else 0")
                        .tag("purpose", purpose)
                        .register(registry));
    }

    /// Shows in every scrape how the database and its inbox fare. What cannot be read is left out.
    public void watch(StorageState storage) {
        storage.bindTo(registry, clock);
    }

    /// Shows in every scrape what the web server has open.
    ///
    /// @param bodies the bytes of request bodies in memory
    public void watch(Supplier<Number> connections, Supplier<Number> bodies) {
        gauge("druppel.connections", "Connections that are open", connections);
        gauge("druppel.request.bodies.bytes", "Bytes of request bodies in memory", bodies);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    /// Shows what the operator has to look at.
    ///
    /// @param unreadable the sealed rows that did not open
    /// @param givenUp the events that are not tried again
    public void watchFailures(Supplier<Number> unreadable, Supplier<Number> givenUp) {
        gauge("druppel.unreadable.rows", "Sealed rows that did not open since the start", unreadable);
        gauge("druppel.inbox.given.up", "Events that failed as often as they may", givenUp);
    }

    /// The current value of all metrics, in Prometheus' text format.
    public String text() {
        return registry.scrape();
    }

    @Override
    public void due(MessageKind messageKind) {
        dueCounter(messageKind).increment();
    }

    private Counter dueCounter(MessageKind kind) {
        return Counter.builder("druppel.deliveries.due")
                .description("Deliveries that fell due")
                .tag("kind", word(kind))
                .register(registry);
    }

    @Override
    public void posted(Platform platform, SendOutcome outcome) {
        String word = switch (outcome) {
            case SendOutcome.Sent _ -> "sent";
            case SendOutcome.Throttled _ -> "throttled";
            case SendOutcome.Unreachable _ -> "unreachable";
            case SendOutcome.Refused _ -> "refused";
            case SendOutcome.Closed _ -> "closed";
            case SendOutcome.Unknown _ -> "unknown";
        };
        postsCounter(platform, word).increment();
    }

    private Counter postsCounter(Platform platform, String outcome) {
        return Counter.builder("druppel.posts")
                .description("Deliveries handed to a platform, by what became of them")
                .tag("platform", platform.id())
                .tag("outcome", outcome)
                .register(registry);
    }

    @Override
    public void arrived(Duration lateness) {
        latenessTimer().record(atLeastNothing(lateness));
    }

    private Timer latenessTimer() {
        return Timer.builder("druppel.delivery.lateness")
                .description("From the moment a delivery was due until it was with its member")
                .serviceLevelObjectives(LATENESS)
                .register(registry);
    }

    @Override
    public void reconciled(Reconciled result) {
        reconciledCounter(result).increment();
    }

    private Counter reconciledCounter(Reconciled result) {
        return Counter.builder("druppel.reconciled")
                .description("Deliveries of unknown outcome that were taken up")
                .tag("result", word(result))
                .register(registry);
    }

    /// The web server refused a request.
    public void refused(Refusal refusal) {
        refusedCounter(refusal).increment();
    }

    private Counter refusedCounter(Refusal refusal) {
        return Counter.builder("druppel.requests.refused")
                .description("Requests that were refused, by reason")
                .tag("reason", word(refusal))
                .register(registry);
    }

    @Override
    public void streams(int open) {
        streams.set(open);
    }

    @Override
    public void acknowledged(Platform platform, Duration latency) {
        acknowledgementTimer(platform).record(atLeastNothing(latency));
    }

    private Timer acknowledgementTimer(Platform platform) {
        return Timer.builder("druppel.acknowledgement")
                .description("From a platform's request coming in to its answer")
                .tag("platform", platform.id())
                .serviceLevelObjectives(ACKNOWLEDGEMENT)
                .register(registry);
    }

    @Override
    public void refused(Platform platform) {
        refusedCounter(platform).increment();
    }

    private Counter refusedCounter(Platform platform) {
        return Counter.builder("druppel.refused.events")
                .description("Events that could not be stored and were refused, for the platform to send again")
                .tag("platform", platform.id())
                .register(registry);
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// Replaces a negative duration, caused by clock differences between machines, by zero: a timer would
    /// ignore it.
    private static Duration atLeastNothing(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
