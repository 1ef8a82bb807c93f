package druppel.persistence;

import druppel.domain.delivery.MessageRef;
import druppel.domain.habit.HabitDay;
import druppel.domain.reflection.Reflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What members did and wrote, and the days that follow from it.
public interface ReflectionRepository {

    /// A reflection to be kept.
    record Written(
            long member,
            LocalDate date,
            Optional<String> nudge,
            Optional<String> text,
            Optional<MessageRef> source,
            Instant at) {}

    Reflection keep(Written written);

    Optional<Reflection> find(long id);

    Optional<Reflection> from(long member, MessageRef source);

    void rewrite(long id, String text);

    void delete(long id);

    /// A member's reflections for these dates, oldest first, both ends included.
    List<Reflection> between(long member, LocalDate from, LocalDate to);

    /// A member's newest reflections that have words, the newest first.
    List<Reflection> worded(long member, int most);

    /// How often a reflection was shared by its writer.
    int shares(long id);

    /// Counts one time more that a reflection is shared; `false` where it was not shared so often
    /// before, or is gone, and then nothing is counted.
    boolean share(long id, int before);

    /// Whether anything was kept for that date.
    boolean any(long member, LocalDate date);

    /// Those of the members for whom anything was kept for that date.
    Set<Long> answered(Collection<Long> members, LocalDate date);

    /// The member's days since a date, one query: each scheduled date whose nudge arrived,
    /// practised, missed or (mended by a repair) excused; today, unpractised, is open. Practised
    /// dates beside those are excused.
    List<HabitDay> days(long member, LocalDate since, LocalDate today);

    /// How many reflections of a member are kept.
    int count(long member);

    /// Notes that a brave reflection made good for these missed dates; with it goes the repair.
    void repair(Reflection brave, Set<LocalDate> missed);

    /// The dates on which a member repaired a streak.
    Set<LocalDate> repairs(long member);

    /// Deletes deliveries and reflections dated before this one, so many at most; how many. A
    /// reflection outlives the deliveries up to its date, so that no day is missed meanwhile that
    /// was not.
    int purge(LocalDate before, int limit);
}
