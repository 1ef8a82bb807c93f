package druppel.domain.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// When a team is asked for an echo, and when that is over: on Tuesdays at 10:00 in the zone of who
/// leads it, a week apart.
///
/// A Tuesday that is near does not count. So the team has a day to say that they take part, and
/// some to answer, whenever it begins.
public final class TeamSurveyDay {
    private static final LocalTime AT = LocalTime.of(10, 0);

    private TeamSurveyDay() {}

    /// The first of those moments that is at least so far away.
    public static Instant next(Instant now, Duration away, ZoneId zone) {
        Instant earliest = now.plus(away);
        LocalDate date = LocalDate.ofInstant(earliest, zone);
        while (date.getDayOfWeek() != DayOfWeek.TUESDAY
                || MemberSchedule.instantOf(date, AT, zone).isBefore(earliest)) {
            date = date.plusDays(1);
        }
        return MemberSchedule.instantOf(date, AT, zone);
    }
}
