package druppel.app;

import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.message.Card;
import java.util.Optional;

/// What a team answered, for the leader who asked.
record TeamSurveyResultMessage(EchoLetters messages) implements MessageType {

    @Override
    public Optional<Card> card(Facts facts, Member member, Delivery delivery) {
        return messages.result(facts.rows(), member, delivery);
    }
}
