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

/// How long the oldest waiting delivery of each workspace has waited, read whenever somebody asks.
///
/// Each label is a series that Prometheus keeps: so only the workspaces that wait longest have one
/// of their own, and `other` says the longest wait of all the rest.
///
/// @param oldest when the oldest waiting delivery of a workspace was due, by platform and
///   workspace, such as `slack:T1`; where it throws, nothing is said of any
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

    /// Longest first.
    private List<Wait> waits() {
        try {
            return oldest.get().entrySet().stream()
                    .map(entry -> new Wait(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparing(Wait::since).thenComparing(Wait::workspace))
                    .toList();
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("The age of the queue cannot be read; the other metrics are given alone");
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
