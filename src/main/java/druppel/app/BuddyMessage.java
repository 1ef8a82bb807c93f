package druppel.app;

import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.message.Card;
import druppel.persistence.Repositories;
import java.util.Optional;

/// A message about this week's buddy, for members who still want one.
record BuddyMessage(Text text) implements MessageType {

    /// Writes the card.
    @FunctionalInterface
    interface Text {
        Optional<Card> write(Repositories rows, Member member, Delivery delivery);
    }

    @Override
    public Optional<Card> card(Facts facts, Member member, Delivery delivery) {
        return text.write(facts.rows(), member, delivery);
    }

    @Override
    public Optional<String> skip(Facts facts, Due due) {
        return Attendance.wanted(facts.rows(), due.member(), due.message().date())
                ? Optional.empty()
                : Optional.of("no buddy wanted");
    }
}
