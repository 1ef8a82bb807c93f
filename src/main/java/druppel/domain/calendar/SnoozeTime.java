package druppel.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/// Rule for the time at which a snoozed nudge is sent again.
///
/// Three hours later or, if the working day ends before that, at 17:30; after that an hour later, and never past 22:00.
/// Always on the same local date.
public final class SnoozeTime {
    private static final Duration A_WHILE = Duration.ofHours(3);
    private static final Duration SOON = Duration.ofHours(1);
    private static final LocalTime DAY_ENDS = LocalTime.of(17, 30);
    private static final LocalTime EVENING_ENDS = LocalTime.of(22, 0);
    private static final Duration QUESTION_AFTER = Duration.ofHours(1);

    private SnoozeTime() {}

    /// The time at which it is sent again; empty if the day is nearly over.
    public static Optional<Instant> until(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant dayEnds = MemberSchedule.instantOf(today, DAY_ENDS, zone);
        Instant eveningEnds = MemberSchedule.instantOf(today, EVENING_ENDS, zone);
        Instant soon = minute(now.plus(SOON));
        Instant workday = earlier(minute(now.plus(A_WHILE)), dayEnds);
        return Stream.of(workday, soon)
                .filter(at -> !at.isBefore(soon) && !at.isAfter(eveningEnds))
                .filter(at -> at.atZone(zone).toLocalDate().equals(today))
                .findFirst();
    }

    /// Whether a nudge that is sent again at this moment replaces the afternoon follow-up: if it is sent less than
    /// an hour before it, or later.
    public static boolean insteadOf(ScheduledMessage question, Instant back) {
        return back.isAfter(question.at().minus(QUESTION_AFTER));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
