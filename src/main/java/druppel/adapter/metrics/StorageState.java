package druppel.adapter.metrics;

import druppel.persistence.InboxRepository.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// State of the database for metrics, read at every scrape. What throws is left out of it.
///
/// @param freeBytes the free bytes of its file system; empty for a database server
/// @param unchanged whether its file is the one that was opened
/// @param backlog the events that wait in the inbox
public record StorageState(Supplier<OptionalLong> freeBytes, BooleanSupplier unchanged, Supplier<Backlog> backlog) {

    void bindTo(MeterRegistry registry, InstantSource clock) {
        if (freeBytes.get().isPresent()) {
            Gauge.builder("druppel.database.free.bytes", () -> freeBytes.get().orElse(0))
                    .description("Free bytes of the file system of the database")
                    .register(registry);
        }
        Gauge.builder("druppel.database.file.in.place", () -> unchanged.getAsBoolean() ? 1 : 0)
                .description("1 while the database file is the one that was opened, else 0")
                .register(registry);
        Gauge.builder("druppel.inbox.waiting", () -> backlog.get().count())
                .description("Events that are stored and not processed yet")
                .register(registry);
        Gauge.builder("druppel.inbox.age.seconds", () -> age(clock))
                .description("Age of the oldest event that is not processed yet")
                .register(registry);
    }

    private double age(InstantSource clock) {
        return backlog.get()
                .oldest()
                .map(oldest ->
                        Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1_000.0))
                .orElse(0.0);
    }
}
