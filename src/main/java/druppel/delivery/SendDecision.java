package druppel.delivery;

import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Member;
import druppel.persistence.DeliveryRepository.Wanted;
import druppel.persistence.NudgeHistoryRepository.Showing;
import java.util.Optional;

/// Decision on a due message, with the member's next state.
///
/// @param silence the reason to skip; empty if it is sent
/// @param next the member with their position in the programme and next due time
record SendDecision(Wanted wanted, Optional<String> silence, Member next) {

    boolean speaks() {
        return silence.isEmpty();
    }

    /// The nudge that the member will see.
    Optional<Showing> showing() {
        return speaks() && wanted.messageKind() == MessageKind.NUDGE
                ? wanted.nudge().map(id -> new Showing(wanted.member(), id, wanted.date()))
                : Optional.empty();
    }
}
