package druppel.boot;

import druppel.persistence.UnitOfWork;
import druppel.platform.PlatformModule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Job that looks at the clock, asks the platforms for the time while the clock is not proven, and stores the latest
/// proven time, to which the next start compares the clock.
///
/// @param stored the time that was stored last
record ClockJob(TrustedClock clock, UnitOfWork store, List<PlatformModule> platforms, AtomicReference<Instant> stored) {
    private static final Duration EVERY = Duration.ofMinutes(1);

    static ClockJob of(TrustedClock clock, UnitOfWork store, List<PlatformModule> platforms) {
        return new ClockJob(clock, store, platforms, new AtomicReference<>(Instant.EPOCH));
    }

    void run() {
        clock.observe();
        if (clock.proven().isEmpty()) {
            platforms.forEach(PlatformModule::askTime);
        }
        clock.proven().filter(now -> stored.get().plus(EVERY).isBefore(now)).ifPresent(this::store);
    }

    private void store(Instant now) {
        store.update(rows -> rows.identity().raise(now));
        stored.set(now);
    }
}
