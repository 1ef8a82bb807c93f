package druppel.demo;

import druppel.delivery.DeliveryEngine;
import druppel.jobs.GroupJobRunner;
import druppel.persistence.UnitOfWork;
import druppel.platform.local.ClockControl;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Moves the demo's clock forward, stopping at each due time on the way, so that everything happens in
/// order.
public record DemoClockControl(DemoClock clock, UnitOfWork store, GroupJobRunner groupJobRunner, DeliveryEngine engine)
        implements ClockControl {

    @Override
    public Instant to(Instant target) {
        for (Optional<Instant> next = next(target); next.isPresent(); next = next(target)) {
            clock.forwardTo(next.get());
            groupJobRunner.run();
            engine.tick();
        }
        clock.forwardTo(target);
        return clock.instant();
    }

    private Optional<Instant> next(Instant target) {
        return Stream.of(groupJobs(), members(), deliveries())
                .flatMap(moments -> moments)
                .filter(due -> !due.isAfter(target))
                .min(Comparator.naturalOrder());
    }

    private Stream<Instant> groupJobs() {
        return store.read(rows -> rows.groupJobs().nextDue()).stream();
    }

    private Stream<Instant> members() {
        return store.read(rows -> rows.members().nextDue()).stream();
    }

    private Stream<Instant> deliveries() {
        return store
                .read(rows -> rows.deliveryQueue().nextPlanned())
                .filter(at -> at.isAfter(clock.instant()))
                .stream();
    }
}
