package druppel.domain.delivery;

import druppel.domain.calendar.MessageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Delivery of one scheduled message to one member for one local date: unique on member, date and kind.
///
/// @param scheduled whether the date was a scheduled day of the member; only those count for the streak
/// @param nudge the nudge it carries or, for a follow-up, refers to
/// @param reason why it was skipped, failed or has to wait; empty once sent
/// @param fence increases with each claim: an outcome recorded with an older fence is ignored
public record Delivery(
        Id id,
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

    /// The delivery with another nudge.
    public Delivery showing(String other) {
        return new Delivery(
                id, member, date, messageKind, state, scheduled, Optional.of(other), dueAt, fence, ref, reason);
    }

    /// States of a delivery: `PLANNED` waits for its time; `SENDING` is claimed under a lease; `UNKNOWN` must be
    /// reconciled; the others are final.
    public enum State {
        PLANNED,
        SENDING,
        SENT,
        UNKNOWN,
        FAILED,
        SKIPPED
    }

    /// Id of a delivery; sent along with the message so that it can be found again on the platform.
    public record Id(long value) {

        /// The id as the buttons of a card carry it.
        public String text() {
            return Long.toString(value);
        }
    }
}
