package druppel.domain.delivery;

import druppel.domain.calendar.MessageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One message of the schedule to one member for one local date: unique on member, date and kind.
///
/// @param scheduled whether the date was one of the member's scheduled days; only those count for
///   the streak
/// @param nudge the nudge it carries or, for a follow-up, refers to
/// @param reason why it was skipped, failed or has to wait; empty once it was sent
/// @param fence grows with each claim: an outcome recorded with an older fence comes too late and
///   is dropped
public record Delivery(
        DeliveryId id,
        long member,
        LocalDate date,
        MessageKind messageKind,
        State state,
        boolean scheduled,
        Optional<String> nudge,
        Instant dueAt,
        int fence,
        Optional<MessageRef> ref,
        Optional<String> reason) {

    /// `PLANNED` waits for its moment; `SENDING` is claimed under a lease; the others are ends, but
    /// `UNKNOWN`, which is looked into.
    public enum State {
        PLANNED,
        SENDING,
        SENT,
        UNKNOWN,
        FAILED,
        SKIPPED
    }
}
