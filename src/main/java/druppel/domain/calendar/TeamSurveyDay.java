package druppel.domain.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Schedule of team surveys: opened on Tuesdays at 10:00 in the leader's zone and closed a week later.
///
/// A Tuesday that is too near does not count, so that the team has a day to join and some days to answer.
public final class TeamSurveyDay {
    private static final LocalTime AT = LocalTime.of(10, 0);

    private TeamSurveyDay() {}

    /// The first such Tuesday that is at least this far away.
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
