package druppel.domain.habit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Repair of a broken streak: within two scheduled days, by one brave nudge, once in 30 days.
///
/// A repair does not change a streak. It excuses the missed dates since the break, and the streak computed from the
/// rows is then whole again.
public final class StreakRepair {
    private static final int SCHEDULED_DAYS = 2;
    private static final int DAYS_BETWEEN_REPAIRS = 30;

    private StreakRepair() {}

    /// The repair that is open to a member today, if any.
    ///
    /// `repairs` are the dates of earlier repairs. The offer is open on the first two scheduled days after the
    /// break and on the free days before and between them.
    public static Optional<Offer> offer(Collection<HabitDay> days, Collection<LocalDate> repairs, LocalDate today) {
        return Streak.of(days)
                .broken()
                .filter(brokenStreak -> brokenStreak.on().isBefore(today))
                .filter(brokenStreak -> scheduledBetween(brokenStreak.on(), today, days) < SCHEDULED_DAYS)
                .filter(brokenStreak -> repairs.stream().noneMatch(made -> tooRecent(made, today)))
                .map(brokenStreak -> new Offer(brokenStreak, today));
    }

    /// The last date on which the offer can be taken; empty if no further day is scheduled.
    public static Optional<LocalDate> lastDay(
            Offer repairOffer, Collection<HabitDay> days, Predicate<LocalDate> scheduled) {
        long past = scheduledBetween(repairOffer.brokenStreak().on(), repairOffer.on(), days);
        return repairOffer
                .on()
                .datesUntil(repairOffer.on().plusYears(1))
                .filter(scheduled)
                .skip(SCHEDULED_DAYS - 1 - past)
                .findFirst();
    }

    /// The missed dates that become excused when the member takes the offer: from the break up to the day of the
    /// repair.
    public static Set<LocalDate> excusedDates(Offer repairOffer, Collection<HabitDay> days) {
        return HabitDay.inOrder(days).stream()
                .filter(habitDay -> habitDay.dayStatus() == HabitDay.Status.MISSED)
                .map(HabitDay::date)
                .filter(date -> !date.isBefore(repairOffer.brokenStreak().on()) && date.isBefore(repairOffer.on()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static long scheduledBetween(LocalDate broken, LocalDate today, Collection<HabitDay> days) {
        return HabitDay.inOrder(days).stream()
                .filter(habitDay ->
                        habitDay.date().isAfter(broken) && habitDay.date().isBefore(today))
                .filter(HabitDay::scheduled)
                .count();
    }

    private static boolean tooRecent(LocalDate made, LocalDate today) {
        return made.isAfter(today.minusDays(DAYS_BETWEEN_REPAIRS));
    }

    /// Offer to repair a broken streak with one brave nudge done on a given date.
    public record Offer(Streak.Broken brokenStreak, LocalDate on) {
        public Offer {
            if (!on.isAfter(brokenStreak.on())) {
                throw new IllegalArgumentException(
                        "A streak that broke on " + brokenStreak.on() + " cannot be repaired on " + on + ".");
            }
        }
    }
}
