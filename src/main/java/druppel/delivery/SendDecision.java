package druppel.delivery;

import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Member;
import druppel.persistence.DeliveryRepository.DeliveryRequest;
import druppel.persistence.NudgeHistoryRepository.ShownNudge;
import java.util.Optional;

/// Decision on a due message, with the member's next state.
///
/// @param skipReason the reason to skip; empty if it is sent
/// @param next the member with their position in the programme and next due time
record SendDecision(DeliveryRequest wanted, Optional<String> skipReason, Member next) {

    boolean sends() {
        return skipReason.isEmpty();
    }

    /// The nudge that the member will see.
    Optional<ShownNudge> showing() {
        return sends() && wanted.messageKind() == MessageKind.NUDGE
                ? wanted.nudge().map(id -> new ShownNudge(wanted.member(), id, wanted.date()))
                : Optional.empty();
    }
}
