package druppel.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;

/// A moment at which the bot speaks up by itself.
///
/// `date` is the member's local date it belongs to. In a zone that skips the last hour of a date,
/// `at` can lie in the first moment of the next.
public record ScheduledMessage(MessageKind messageKind, LocalDate date, Instant at) {}
