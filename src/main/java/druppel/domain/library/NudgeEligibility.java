package druppel.domain.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Rule for which nudges can come to a member on a date.
///
/// A nudge for one role or site does not come to a member of another one, nor to one who has not said theirs.
///
/// @param role the member's role, if they have said it
/// @param site where they work, if they have said it
/// @param ceiling the largest effort that they want to be asked for
public record NudgeEligibility(LocalDate date, Optional<Role> role, Optional<Site> site, Nudge.Effort ceiling)
        implements Predicate<Nudge> {

    /// The rule for a member of whom nothing is known.
    public static NudgeEligibility on(LocalDate date) {
        return new NudgeEligibility(date, Optional.empty(), Optional.empty(), Nudge.Effort.BRAVE);
    }

    @Override
    public boolean test(Nudge nudge) {
        NudgeConditions conditions = nudge.conditions();
        return withinCeiling(nudge)
                && suits(conditions.roles(), role)
                && suits(conditions.sites(), site)
                && suits(conditions.days(), Optional.of(date.getDayOfWeek()))
                && conditions.season().map(season -> season.includes(date)).orElse(true);
    }

    /// The eligible ones, in their order.
    public List<Nudge> among(List<Nudge> nudges) {
        return nudges.stream().filter(this).toList();
    }

    /// The ones that can come as a tip; if there are none, all that are not above the ceiling, since a tip is asked
    /// for.
    public List<Nudge> tipsAmong(List<Nudge> nudges) {
        List<Nudge> tips = nudges.stream()
                .filter(this)
                .filter(nudge -> nudge.conditions().tip())
                .toList();
        return tips.isEmpty() ? nudges.stream().filter(this::withinCeiling).toList() : tips;
    }

    private boolean withinCeiling(Nudge nudge) {
        return nudge.effort().compareTo(ceiling) <= 0;
    }

    private static <T> boolean suits(Set<T> wanted, Optional<T> known) {
        return wanted.isEmpty() || known.filter(wanted::contains).isPresent();
    }
}
