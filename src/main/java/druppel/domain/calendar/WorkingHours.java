package druppel.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The hours in which somebody may be written to who has not asked for it: Monday to Friday, from
/// 8:00 until 18:00 local time.
public final class WorkingHours {
    private static final LocalTime OPEN = LocalTime.of(8, 0);
    private static final LocalTime CLOSE = LocalTime.of(18, 0);

    private WorkingHours() {}

    /// Whether this moment lies within them.
    public static boolean contain(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        return workday(local.toLocalDate()) && !time.isBefore(OPEN) && time.isBefore(CLOSE);
    }

    /// The next moment after this one at which they begin.
    public static Instant nextOpening(Instant moment, ZoneId zone) {
        LocalDate date = moment.atZone(zone).toLocalDate();
        while (!workday(date) || !MemberSchedule.instantOf(date, OPEN, zone).isAfter(moment)) {
            date = date.plusDays(1);
        }
        return MemberSchedule.instantOf(date, OPEN, zone);
    }

    private static boolean workday(LocalDate date) {
        return date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }
}
