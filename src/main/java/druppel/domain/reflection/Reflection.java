package druppel.domain.reflection;

import druppel.domain.delivery.MessageRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What a member did on a day and, where they wrote any, their words.
///
/// @param date the local date it counts for
/// @param text empty for a bare *done*; readable by the writer alone, encrypted at rest
/// @param source the message it came in, so that an edit or deletion there follows here
public record Reflection(
        long id,
        long member,
        LocalDate date,
        Optional<String> nudge,
        Optional<String> text,
        Optional<MessageRef> source,
        Instant at) {}
