package druppel.adapter.metrics;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gauge of the age of the oldest waiting delivery per workspace, computed at every scrape.
///
/// Each label value is a separate time series in Prometheus. Only the workspaces with the longest waits are
/// therefore exported, and `other` is the longest wait of all the rest.
///
/// @param oldest the due time of the oldest waiting delivery per workspace, such as `slack:T1`; if it
///   throws, the gauge is left out
record QueueAge(Supplier<Map<String, Instant>> oldest, InstantSource clock) implements Collector {
    static final int NAMED = 20;

    private static final Logger LOG = LoggerFactory.getLogger(QueueAge.class);
    private static final String OTHER = "other";

    private record Wait(String workspace, Instant since) {}

    @Override
    public MetricSnapshot collect() {
        List<Wait> waits = waits();
        Stream<Wait> named = waits.stream().limit(NAMED);
        Stream<Wait> others = waits.stream().skip(NAMED).limit(1).map(longest -> new Wait(OTHER, longest.since()));
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("druppel_queue_age_seconds")
                .help("Age of the oldest delivery that waits, by workspace");
        Instant now = clock.instant();
        Stream.concat(named, others).map(wait -> point(wait, now)).forEach(gauge::dataPoint);
        return gauge.build();
    }

    /// The waits, longest first.
    private List<Wait> waits() {
        try {
            return oldest.get().entrySet().stream()
                    .map(entry -> new Wait(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparing(Wait::since).thenComparing(Wait::workspace))
                    .toList();
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("The queue age cannot be read; it is left out of the metrics");
            return List.of();
        }
    }

    private static GaugeDataPointSnapshot point(Wait wait, Instant now) {
        double age = Math.max(0, Duration.between(wait.since(), now).toMillis() / 1_000.0);
        return GaugeDataPointSnapshot.builder()
                .labels(Labels.of("workspace", wait.workspace()))
                .value(age)
                .build();
    }
}
