package druppel.boot;

import druppel.domain.clock.ClockGuard;
import druppel.domain.clock.ClockGuard.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wall clock under a `ClockGuard`: does not follow a leap that nothing explains. Thread-safe.
final class GuardedClock implements TrustedClock {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedClock.class);

    private final InstantSource wall;
    private final Supplier<Duration> elapsed;
    private final Runnable refresh;
    private volatile ClockGuard guard;
    private boolean reported;
    private boolean contradicted;

    /// Creates a guarded clock.
    ///
    /// @param elapsed the time since some moment, from a clock that nobody sets
    /// @param refresh makes it count what the machine slept
    GuardedClock(InstantSource wall, Supplier<Duration> elapsed, Runnable refresh) {
        this.wall = wall;
        this.elapsed = elapsed;
        this.refresh = refresh;
        guard = ClockGuard.trusting(now());
    }

    /// The wall clock of this machine, compared with its elapsed time.
    static GuardedClock ofMachine(InstantSource wall) {
        ElapsedTime time = new ElapsedTime();
        return new GuardedClock(wall, time::get, time::refresh);
    }

    @Override
    public Instant instant() {
        Timeline now = now();
        return guard.follows(now) ? now.instant() : look().time(now());
    }

    @Override
    public boolean settled() {
        return look().settled(now());
    }

    @Override
    public Optional<Instant> proven() {
        ClockGuard looked = look();
        Timeline now = now();
        return looked.proven(now) ? Optional.of(looked.time(now)) : Optional.empty();
    }

    @Override
    public synchronized void start(Instant highWater) {
        if (highWater.isAfter(Instant.EPOCH)) {
            guard = ClockGuard.starting(highWater, now());
        }
        report(now());
    }

    @Override
    public void observe() {
        look();
    }

    @Override
    public synchronized void told(Instant platform) {
        Timeline now = now();
        guard = guard.told(new Timeline(platform, now.elapsed()), now);
        report(now);
    }

    private synchronized ClockGuard look() {
        if (!guard.follows(now())) {
            refresh.run();
        }
        Timeline now = now();
        guard = guard.observed(now);
        report(now);
        return guard;
    }

    private Timeline now() {
        return new Timeline(wall.instant(), elapsed.get());
    }

    private void report(Timeline now) {
        boolean settled = guard.settled(now);
        if (!settled && !reported) {
            LOG.atError()
                    .addKeyValue("clock", now.instant())
                    .addKeyValue("expected", guard.proven().at(now.elapsed()))
                    .log("The clock leapt; nothing is planned, sent or deleted until a platform or some time"
                            + " confirms it");
        } else if (settled && reported) {
            LOG.atWarn().addKeyValue("clock", now.instant()).log("The clock is followed again");
        }
        reported = !settled;
        reportContradiction(now);
    }

    private void reportContradiction(Timeline now) {
        boolean differs = guard.contradicted(now);
        if (differs && !contradicted) {
            LOG.atError()
                    .addKeyValue("clock", now.instant())
                    .addKeyValue("platform", guard.reference().orElseThrow().at(now.elapsed()))
                    .log("The clock differs from that of a chat platform; set it right, nothing is deleted until then");
        }
        contradicted = differs;
    }
}
