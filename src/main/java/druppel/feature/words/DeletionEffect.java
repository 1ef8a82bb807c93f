package druppel.feature.words;

import druppel.chat.RequestContext;
import druppel.domain.reflection.Reflection;
import druppel.domain.reflection.Reflection.Kind;
import druppel.feature.streak.HabitStatus;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.Set;

/// What deleting a reflection does to its day and to the streak.
///
/// @param unpractised whether its date is no longer a practised day
/// @param repairs how many missed days are missed again, because it repaired them
/// @param before the length of the streak with it, and `after` without it, in days
public record DeletionEffect(LocalDate date, boolean unpractised, int repairs, int before, int after) {

    /// The effect of deleting a reflection of the member now.
    public static DeletionEffect of(Repositories rows, RequestContext context, Reflection reflection) {
        boolean unpractised = reflection.kind() == Kind.PRACTISED && isOnly(rows, reflection);
        Set<LocalDate> repaired = rows.reflections().repairedBy(reflection.id());
        HabitStatus habit = HabitStatus.of(rows, context.member(), context.today());
        HabitStatus unrepaired = habit.unrepaired(repaired);
        HabitStatus without = unpractised ? unrepaired.unpractised(reflection.date(), context.today()) : unrepaired;
        return new DeletionEffect(
                reflection.date(),
                unpractised,
                repaired.size(),
                habit.streak().length(),
                without.streak().length());
    }

    /// Whether no other reflection makes its date a practised day.
    private static boolean isOnly(Repositories rows, Reflection reflection) {
        return rows.reflections().between(reflection.member(), reflection.date(), reflection.date()).stream()
                .noneMatch(other -> other.kind() == Kind.PRACTISED && other.id() != reflection.id());
    }
}
