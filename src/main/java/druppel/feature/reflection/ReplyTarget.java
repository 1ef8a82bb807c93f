package druppel.feature.reflection;

import druppel.domain.delivery.Delivery;
import java.time.LocalDate;
import java.util.Optional;

/// Target of a reply: the local date it belongs to and the nudge it answers.
///
/// @param nudge the delivery of the nudge; empty for a reply to none, as on a day off
/// @param counts whether it can make the date a practised day; not after the answer window of the nudge, and not as
///     the answer to a recap
record ReplyTarget(LocalDate date, Optional<Delivery> nudge, boolean counts) {
    /// A reply that answers no nudge.
    static ReplyTarget on(LocalDate date) {
        return new ReplyTarget(date, Optional.empty(), true);
    }

    /// A reply to the question of a recap: words of that date that do not make it a practised day.
    static ReplyTarget recap(LocalDate date) {
        return new ReplyTarget(date, Optional.empty(), false);
    }

    boolean isRecap() {
        return nudge.isEmpty() && !counts;
    }

    Optional<String> nudgeId() {
        return nudge.flatMap(Delivery::nudge);
    }
}
