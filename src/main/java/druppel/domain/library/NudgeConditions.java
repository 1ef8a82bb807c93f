package druppel.domain.library;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/// When and how often a nudge makes sense, and for whom; an empty set or value sets no condition.
///
/// @param days the days of the week on which it can come
/// @param notBefore the local time before which nobody can be asked about it
/// @param tip whether it also works as a tip, which comes at any time of the day
/// @param once whether it is done for good once it is done, so that it cannot become a habit
public record NudgeConditions(
        Set<Role> roles,
        Set<Site> sites,
        Set<DayOfWeek> days,
        Optional<Season> season,
        Optional<LocalTime> notBefore,
        boolean tip,
        boolean once) {
    public static final NudgeConditions NONE =
            new NudgeConditions(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), true, false);

    public NudgeConditions {
        roles = Set.copyOf(roles);
        sites = Set.copyOf(sites);
        days = Set.copyOf(days);
    }
}
