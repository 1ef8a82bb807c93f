package druppel.feature.reflection;

import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.reflection.Reflection;
import java.time.LocalDate;
import java.util.Optional;

/// A reflection that is about to be saved: its date, nudge, text and source message.
record ReflectionDraft(LocalDate date, Optional<String> nudge, Optional<String> text, Optional<MessageRef> source) {

    /// A bare *done* for a date, about a delivery's nudge if there is one.
    static ReflectionDraft on(LocalDate date, Optional<Delivery> about) {
        return of(date, about.flatMap(Delivery::nudge));
    }

    /// A bare *done* about a nudge that was not delivered.
    static ReflectionDraft of(LocalDate date, Optional<String> nudge) {
        return new ReflectionDraft(date, nudge, Optional.empty(), Optional.empty());
    }

    /// A bare *done* for the date for which an answer to this delivery counts.
    static ReflectionDraft about(Optional<Delivery> delivery, LocalDate today) {
        return on(delivery.map(sent -> Reflection.dateOf(sent.date(), today)).orElse(today), delivery);
    }

    ReflectionDraft saying(Optional<String> words) {
        return new ReflectionDraft(date, nudge, words, source);
    }

    ReflectionDraft from(Optional<MessageRef> message) {
        return new ReflectionDraft(date, nudge, text, message);
    }
}
