package druppel.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/// When a nudge comes back that its member wants later today.
///
/// Three hours later or, where the working day ends before, at half past five; after that an hour
/// later, and never past ten in the evening. Always on the same local date.
public final class SnoozeTime {
    private static final Duration A_WHILE = Duration.ofHours(3);
    private static final Duration SOON = Duration.ofHours(1);
    private static final LocalTime DAY_ENDS = LocalTime.of(17, 30);
    private static final LocalTime EVENING_ENDS = LocalTime.of(22, 0);
    private static final Duration QUESTION_AFTER = Duration.ofHours(1);

    private SnoozeTime() {}

    /// The moment; empty where the day is nearly over.
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

    /// Whether a nudge that comes back at this moment takes the place of the afternoon's question:
    /// where it comes later than an hour before.
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
