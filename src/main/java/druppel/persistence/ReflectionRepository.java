package druppel.persistence;

import druppel.domain.delivery.MessageRef;
import druppel.domain.habit.HabitDay;
import druppel.domain.reflection.Reflection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Repository of reflections, and of the practised days that follow from them.
public interface ReflectionRepository {

    /// Reflection to be stored.
    record NewReflection(
            long member,
            LocalDate date,
            Reflection.Kind kind,
            Optional<String> nudge,
            Optional<String> text,
            Optional<MessageRef> source,
            Instant at) {}

    Reflection save(NewReflection written);

    Optional<Reflection> find(long id);

    Optional<Reflection> ofMessage(long member, MessageRef source);

    /// Throws `UnreadableRowException`, with no change, if the words that it has cannot be read.
    void replaceText(long id, String text);

    void replaceKind(long id, Reflection.Kind kind);

    void delete(long id);

    /// The reflections of a member in a date range, oldest first, both ends included.
    List<Reflection> between(long member, LocalDate from, LocalDate to);

    /// All reflections of a member, oldest first.
    List<Reflection> all(long member);

    /// The newest reflections of a member in their own words, newest first; notes on why they did not practise are left
    /// out.
    List<Reflection> newestWithText(long member, int most);

    /// Position among a member's reflections, which are read newest first: the date and the id of the last one read.
    record Position(LocalDate date, long id) {
        /// The position from which the reflections of a date, and all earlier ones, follow.
        public static Position upTo(LocalDate date) {
            return new Position(date.plusDays(1), 0);
        }
    }

    /// Section of a member's reflections: from a position back to a date, that date included.
    ///
    /// @param bare whether answers without words are in it
    record Section(long member, Position before, LocalDate from, boolean bare) {}

    /// The newest reflections of a section, newest first.
    List<Reflection> newest(Section section, int most);

    /// The number of a member's reflections with words in one month on one nudge, or on none.
    record MonthCount(YearMonth month, Optional<String> nudge, int count) {}

    /// These numbers, without any that is 0.
    List<MonthCount> wordsByMonth(long member);

    /// How often a reflection was shared by its author.
    int shares(long id);

    /// How often each of these was shared; those that were not are missing.
    Map<Long, Integer> shares(Collection<Long> ids);

    /// Increments the share count of a reflection; `false`, with no change, if the count is not `before` or the
    /// reflection was deleted.
    boolean share(long id, int before);

    /// Whether that date is a practised day.
    boolean practised(long member, LocalDate date);

    /// The reflections on a nudge that a member got for a date, oldest first; those on a nudge that it replaced are
    /// left out.
    List<Reflection> onNudge(long member, LocalDate date, String nudge);

    /// The members who have answered the nudge of that date, in whatever way.
    Set<Long> answered(Collection<Long> members, LocalDate date);

    /// The days of a member since a date, in one query: each scheduled date whose nudge arrived is practised,
    /// missed or, after a repair, excused; today, not yet practised, is open. Dates practised outside the schedule
    /// are extra.
    List<HabitDay> days(long member, LocalDate since, LocalDate today);

    /// Records that a brave reflection repaired these missed dates; the repair is deleted with the reflection.
    void saveRepair(Reflection brave, Set<LocalDate> missed);

    /// Offer of a brave nudge for repairing a streak, and when the member saw it.
    record RepairOffer(String nudge, Instant at) {}

    /// Records the offer that a member saw last.
    void saveRepairOffer(long member, RepairOffer offer);

    Optional<RepairOffer> repairOffer(long member);

    /// The missed dates that a reflection repaired.
    Set<LocalDate> repairedBy(long id);

    /// The dates on which a member repaired a streak, by the missed dates that became excused.
    Map<LocalDate, LocalDate> repairs(long member);

    /// Nudge that a member practised, and the date to which that belongs.
    record PractisedNudge(LocalDate date, String nudge) {}

    /// The nudges that a member practised on each date, oldest first.
    List<PractisedNudge> practisedNudges(long member);

    /// Deletes at most `limit` deliveries and reflections dated before this one; returns how many. A reflection is
    /// deleted after the deliveries up to its date, so that no practised day turns into a missed one meanwhile.
    int purge(LocalDate before, int limit);
}
