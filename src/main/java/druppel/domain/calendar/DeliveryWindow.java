package druppel.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Delivery window after an outage: a message is still sent on its own local date and before 18:00 local time.
///
/// A member who chose a later hour gets the message within a quarter of an hour, or not that day.
public final class DeliveryWindow {
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final Duration ON_TIME = Duration.ofMinutes(15);

    private DeliveryWindow() {}

    /// Whether the message may still be sent at this moment.
    public static boolean open(ScheduledMessage message, Instant now, ZoneId zone) {
        if (!now.isAfter(message.at().plus(ON_TIME))) {
            return true;
        }
        ZonedDateTime local = now.atZone(zone);
        return local.toLocalDate().equals(message.date()) && local.toLocalTime().isBefore(CLOSES);
    }
}
