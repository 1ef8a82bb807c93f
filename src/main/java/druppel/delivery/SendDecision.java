package druppel.delivery;

import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Member;
import druppel.persistence.DeliveryRepository.Wanted;
import druppel.persistence.NudgeHistoryRepository.Showing;
import java.util.Optional;

/// What is to happen on an occasion, and how the member goes on from it.
///
/// @param silence why nothing is sent, where nothing is
/// @param next the member with their course and next occasion
record SendDecision(Wanted wanted, Optional<String> silence, Member next) {

    boolean speaks() {
        return silence.isEmpty();
    }

    /// The nudge that the member gets to see by it.
    Optional<Showing> showing() {
        return speaks() && wanted.messageKind() == MessageKind.NUDGE
                ? wanted.nudge().map(id -> new Showing(wanted.member(), id, wanted.date()))
                : Optional.empty();
    }
}
