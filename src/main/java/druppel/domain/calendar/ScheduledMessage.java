package druppel.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Scheduled message of one member: its kind, local date and moment.
///
/// `date` is the member's local date that it belongs to. In a zone that skips the last hour of a date, `at` can fall in
/// the first moment of the next date.
public record ScheduledMessage(MessageKind messageKind, LocalDate date, Instant at) {
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final Duration ON_TIME = Duration.ofMinutes(15);

    /// Whether it may still be sent, such as after an outage: within a quarter of an hour, or on its own local date
    /// before 18:00.
    public boolean inWindow(Instant now, ZoneId zone) {
        if (!now.isAfter(at.plus(ON_TIME))) {
            return true;
        }
        ZonedDateTime local = now.atZone(zone);
        return local.toLocalDate().equals(date) && local.toLocalTime().isBefore(CLOSES);
    }
}
