package druppel.core.habit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The repair of a broken streak: within two scheduled days, by one brave nudge, once in 30 days.
///
/// A repair rewrites no streak. It excuses the missed dates since the break, and the streak read
/// from the rows is then whole again.
public final class Repair {
    private static final int SCHEDULED_DAYS = 2;
    private static final int DAYS_BETWEEN_REPAIRS = 30;

    private Repair() {}

    /// The repair open to a member today, if there is one.
    ///
    /// `repairs` are the dates on which repairs were made. It is open on the first two scheduled
    /// days after the break and on the free days before and between them.
    public static Optional<Offer> offer(
            Collection<Day> days, Collection<LocalDate> repairs, LocalDate today) {
        return Streak.of(days)
                .broken()
                .filter(broken -> broken.on().isBefore(today))
                .filter(broken -> scheduledBetween(broken.on(), today, days) < SCHEDULED_DAYS)
                .filter(broken -> repairs.stream().noneMatch(made -> tooRecent(made, today)))
                .map(broken -> new Offer(broken, today));
    }

    /// The missed dates that become excused when the offer is taken: from the break up to the day
    /// of the repair.
    public static Set<LocalDate> mended(Offer offer, Collection<Day> days) {
        return Day.inOrder(days).stream()
                .filter(day -> day.mark() == Mark.MISSED)
                .map(Day::date)
                .filter(date -> !date.isBefore(offer.broken().on()) && date.isBefore(offer.on()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static long scheduledBetween(LocalDate broken, LocalDate today, Collection<Day> days) {
        return Day.inOrder(days).stream()
                .filter(day -> day.date().isAfter(broken) && day.date().isBefore(today))
                .filter(Day::scheduled)
                .count();
    }

    private static boolean tooRecent(LocalDate made, LocalDate today) {
        return made.isAfter(today.minusDays(DAYS_BETWEEN_REPAIRS));
    }
}
