package druppel.kinds;

import druppel.delivery.DeliveryContext;
import druppel.delivery.MessageType;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.feature.teamfeedback.TeamSurveyMessages;
import druppel.message.Card;
import java.util.Optional;

/// The survey question to a member of a team, who need not have joined Druppel.
record TeamSurveyMessage(TeamSurveyMessages messages) implements MessageType {

    @Override
    public Optional<Card> card(DeliveryContext context, Member member, Delivery delivery) {
        return messages.question(context.rows(), member, delivery);
    }

    @Override
    public boolean reaches(Member member) {
        return member.status() != Member.Status.UNREACHABLE;
    }
}
