package druppel.kinds;

import druppel.chat.ContentLibrary;
import druppel.delivery.DeliveryContext;
import druppel.delivery.MessageType;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.feature.membership.WelcomeCards;
import druppel.message.Card;
import java.util.Optional;

/// The invitation to join, for people who were greeted and have not answered.
record InvitationMessage(ContentLibrary library) implements MessageType {

    @Override
    public Optional<Card> card(DeliveryContext context, Member member, Delivery delivery) {
        return Optional.of(new WelcomeCards(library.texts(member.language())).invitation());
    }

    @Override
    public boolean reaches(Member member) {
        return member.status() == Member.Status.MET;
    }
}
