package druppel.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;

/// Scheduled message of one member: its kind, local date and moment.
///
/// `date` is the member's local date that it belongs to. In a zone that skips the last hour of a date, `at` can fall in
/// the first moment of the next date.
public record ScheduledMessage(MessageKind messageKind, LocalDate date, Instant at) {}
