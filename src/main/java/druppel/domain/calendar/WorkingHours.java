package druppel.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Working hours for messages that a person did not ask for: Monday to Friday, 8:00 to 18:00 local time.
public final class WorkingHours {
    private static final LocalTime OPEN = LocalTime.of(8, 0);
    private static final LocalTime CLOSE = LocalTime.of(18, 0);

    private WorkingHours() {}

    /// Whether this moment is within working hours.
    public static boolean contain(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        return workday(local.toLocalDate()) && !time.isBefore(OPEN) && time.isBefore(CLOSE);
    }

    /// The next start of working hours after this moment.
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
