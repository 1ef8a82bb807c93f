package druppel.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Guard of the wall clock: compares it with the elapsed time of the machine, with the time of the chat platforms, and
/// at the start with the latest time that the database has seen. A leap that none of them explains is not followed.
///
/// After a leap, time goes on as before it until the leap is confirmed: at once by a platform, and otherwise by lasting
/// for ten minutes. Until then the clock is not *settled*. Until it is *proven*, by a platform or by lasting for a day,
/// nothing may be deleted because of its age.
///
/// @param proven the times that were proven last
/// @param current the times that are followed now
/// @param leap where the wall clock went instead; empty while it is followed
/// @param reference the time that a platform told last
/// @param settledAt the elapsed time from which the current times are settled
/// @param provenAt the elapsed time from which they are proven
public record ClockGuard(
        Timeline proven,
        Timeline current,
        Optional<Timeline> leap,
        Optional<Timeline> reference,
        Duration settledAt,
        Duration provenAt) {
    /// The difference between two clocks that means nothing; Slack allows the same.
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    static final Duration SETTLING = Duration.ofMinutes(10);
    static final Duration PROVING = Duration.ofDays(1);

    /// A server may have been off for as long as this.
    static final Duration OFF = Duration.ofDays(31);

    /// Times that agree with each other: an instant, and what follows from it by the elapsed time.
    public record Timeline(Instant instant, Duration elapsed) {
        /// The instant at another elapsed time.
        public Instant at(Duration later) {
            return instant.plus(later.minus(elapsed));
        }

        /// How far another one is ahead of this one; negative if it is behind.
        public Duration ahead(Timeline other) {
            return Duration.between(at(other.elapsed), other.instant);
        }

        private boolean agrees(Timeline other) {
            return ahead(other).abs().compareTo(TOLERANCE) <= 0;
        }
    }

    /// The guard of a clock that nothing contradicts, such as with a new database.
    public static ClockGuard trusting(Timeline wall) {
        return new ClockGuard(wall, wall, Optional.empty(), Optional.empty(), Duration.ZERO, Duration.ZERO);
    }

    /// The guard at the start. A clock behind the database is not followed. One that is ahead probably has been off
    /// meanwhile; the longer, the more it takes until it is trusted.
    ///
    /// @param highWater the latest time that the database has seen
    public static ClockGuard starting(Instant highWater, Timeline wall) {
        Timeline stored = new Timeline(highWater, wall.elapsed());
        Duration gap = stored.ahead(wall);
        if (gap.compareTo(TOLERANCE.negated()) < 0) {
            return trusting(stored).observed(wall);
        }
        if (gap.compareTo(PROVING) <= 0) {
            return trusting(wall);
        }
        Duration settledAt = wall.elapsed().plus(gap.compareTo(OFF) > 0 ? SETTLING : Duration.ZERO);
        Duration provenAt = wall.elapsed().plus(PROVING);
        return new ClockGuard(stored, wall, Optional.empty(), Optional.empty(), settledAt, provenAt);
    }

    /// The guard after a look at the wall clock.
    public ClockGuard observed(Timeline wall) {
        if (proven.agrees(wall) || reference.filter(wall::agrees).isPresent()) {
            return new ClockGuard(wall, wall, Optional.empty(), reference, Duration.ZERO, Duration.ZERO);
        }
        if (current.agrees(wall)) {
            Timeline last = wall.elapsed().compareTo(provenAt) < 0 ? proven : wall;
            return new ClockGuard(last, wall, Optional.empty(), reference, settledAt, provenAt);
        }
        Timeline began = leap.filter(wall::agrees).orElse(wall);
        boolean lasted = wall.elapsed().minus(began.elapsed()).compareTo(SETTLING) >= 0;
        return lasted && !contradicted(wall) ? accepting(began, wall) : leaping(began);
    }

    private ClockGuard accepting(Timeline began, Timeline wall) {
        Duration day = began.elapsed().plus(PROVING);
        return new ClockGuard(proven, wall, Optional.empty(), reference, Duration.ZERO, day);
    }

    private ClockGuard leaping(Timeline began) {
        return new ClockGuard(proven, current, Optional.of(began), reference, settledAt, provenAt);
    }

    /// The guard after a platform told its time.
    public ClockGuard told(Timeline platform, Timeline wall) {
        return new ClockGuard(proven, current, leap, Optional.of(platform), settledAt, provenAt).observed(wall);
    }

    /// Whether the wall clock needs no further look: it is where it was expected.
    public boolean follows(Timeline wall) {
        return leap.isEmpty() && current.agrees(wall);
    }

    /// The time to go by: that of the wall clock, or after a leap the time as it was before.
    public Instant time(Timeline wall) {
        return current.agrees(wall) ? wall.instant() : current.at(wall.elapsed());
    }

    /// Whether messages may be planned and sent.
    public boolean settled(Timeline wall) {
        return follows(wall) && wall.elapsed().compareTo(settledAt) >= 0;
    }

    /// Whether rows may be deleted because of their age.
    public boolean proven(Timeline wall) {
        return settled(wall) && wall.elapsed().compareTo(provenAt) >= 0 && !contradicted(wall);
    }

    /// Whether a platform told another time, within the last day.
    public boolean contradicted(Timeline wall) {
        return reference
                .filter(told -> wall.elapsed().minus(told.elapsed()).compareTo(PROVING) < 0)
                .filter(told -> !told.agrees(wall))
                .isPresent();
    }
}
