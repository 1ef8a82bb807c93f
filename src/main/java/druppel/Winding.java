package druppel;

import druppel.app.Nudging;
import druppel.app.Store;
import druppel.local.Wind;
import java.time.Instant;
import java.util.Optional;

/// Winds the demo's clock, stopping at each moment at which something falls due, so that all of it
/// comes in order.
record Winding(DemoClock clock, Store store, Nudging nudging) implements Wind {

    @Override
    public Instant to(Instant target) {
        for (Optional<Instant> next = next(target); next.isPresent(); next = next(target)) {
            clock.forwardTo(next.get());
            nudging.tick();
        }
        clock.forwardTo(target);
        return clock.instant();
    }

    private Optional<Instant> next(Instant target) {
        return store.read(rows -> rows.members().nextDue()).filter(due -> !due.isAfter(target));
    }
}
