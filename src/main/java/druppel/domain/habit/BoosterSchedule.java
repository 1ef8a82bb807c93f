package druppel.domain.habit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Schedule of the boosters of a kept act: spaced repetitions 1, 2, 4 and 8 weeks after its last day in the programme.
///
/// Each booster is due some weeks after the one before it, so a pause that delays one delays those that follow.
///
/// @param endedOn the first date on which the act no longer came each day
/// @param sent the number of boosters so far
/// @param newest the date of the newest booster
public record BoosterSchedule(LocalDate endedOn, int sent, Optional<LocalDate> newest) {
    private static final List<Integer> WEEKS_APART = List.of(1, 1, 2, 4);

    public BoosterSchedule {
        if (sent < 0 || newest.isPresent() != sent > 0) {
            throw new IllegalArgumentException(sent + " boosters cannot have the newest date " + newest);
        }
    }

    static BoosterSchedule from(LocalDate endedOn) {
        return new BoosterSchedule(endedOn, 0, Optional.empty());
    }

    /// The first date on which the next booster can come; empty after the last one.
    public Optional<LocalDate> due() {
        return sent < WEEKS_APART.size()
                ? Optional.of(newest.orElse(endedOn).plusWeeks(WEEKS_APART.get(sent)))
                : Optional.empty();
    }

    BoosterSchedule sentOn(LocalDate date) {
        return new BoosterSchedule(endedOn, sent + 1, Optional.of(date));
    }
}
