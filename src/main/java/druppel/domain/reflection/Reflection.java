package druppel.domain.reflection;

import druppel.domain.delivery.MessageRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Reflection of a member on a day: that they practised and, optionally, their words.
///
/// @param date the local date it counts for
/// @param text empty for a bare *done*; only its author can read it, encrypted at rest
/// @param source the message it came in, so that the reflection follows an edit or deletion there
public record Reflection(
        long id,
        long member,
        LocalDate date,
        Optional<String> nudge,
        Optional<String> text,
        Optional<MessageRef> source,
        Instant at) {

    /// The local date that an answer to a nudge counts for: the nudge's own date, which can be logged until the end of
    /// the next day; otherwise today.
    ///
    /// A member who has flown west since can answer a nudge dated tomorrow: that date gets no other nudge.
    public static LocalDate dateOf(LocalDate nudgeDate, LocalDate today) {
        return nudgeDate.isBefore(today.minusDays(1)) ? today : nudgeDate;
    }
}
