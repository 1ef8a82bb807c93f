package druppel.kinds;

import druppel.delivery.DeliveryContext;
import druppel.delivery.MessageType;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.feature.teamfeedback.TeamSurveyMessages;
import druppel.message.Card;
import java.util.Optional;

/// The survey result, for the leader who asked.
record TeamSurveyResultMessage(TeamSurveyMessages messages) implements MessageType {

    @Override
    public Optional<Card> card(DeliveryContext context, Member member, Delivery delivery) {
        return messages.result(context.rows(), member, delivery);
    }
}
