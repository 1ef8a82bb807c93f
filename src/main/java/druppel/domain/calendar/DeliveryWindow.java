package druppel.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Until when an occasion may still be kept after an outage: on its own local date and before 18:00
/// local time.
///
/// Who has chosen an hour after that gets it within a quarter of an hour, or not that day.
public final class DeliveryWindow {
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final Duration ON_TIME = Duration.ofMinutes(15);

    private DeliveryWindow() {}

    /// Whether it is not too late at this moment.
    public static boolean open(ScheduledMessage message, Instant now, ZoneId zone) {
        if (!now.isAfter(message.at().plus(ON_TIME))) {
            return true;
        }
        ZonedDateTime local = now.atZone(zone);
        return local.toLocalDate().equals(message.date()) && local.toLocalTime().isBefore(CLOSES);
    }
}
