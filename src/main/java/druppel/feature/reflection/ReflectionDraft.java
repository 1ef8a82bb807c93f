package druppel.feature.reflection;

import druppel.domain.calendar.ReflectionDate;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import java.time.LocalDate;
import java.util.Optional;

/// What a member did, about to be kept: for which date, on which nudge, in which words and from
/// which message.
record ReflectionDraft(LocalDate date, Optional<String> nudge, Optional<String> text, Optional<MessageRef> source) {

    /// A bare *done* for a date, on a delivery's nudge where there is one.
    static ReflectionDraft on(LocalDate date, Optional<Delivery> about) {
        return of(date, about.flatMap(Delivery::nudge));
    }

    /// The same on a nudge that was not delivered.
    static ReflectionDraft of(LocalDate date, Optional<String> nudge) {
        return new ReflectionDraft(date, nudge, Optional.empty(), Optional.empty());
    }

    /// The same for the date that an answer to this delivery counts for.
    static ReflectionDraft about(Optional<Delivery> delivery, LocalDate today) {
        return on(delivery.map(sent -> ReflectionDate.of(sent.date(), today)).orElse(today), delivery);
    }

    ReflectionDraft saying(Optional<String> words) {
        return new ReflectionDraft(date, nudge, words, source);
    }

    ReflectionDraft from(Optional<MessageRef> message) {
        return new ReflectionDraft(date, nudge, text, message);
    }
}
