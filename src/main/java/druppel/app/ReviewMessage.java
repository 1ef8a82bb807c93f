package druppel.app;

import druppel.chat.ContentLibrary;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.message.Card;
import java.time.LocalDate;
import java.util.Optional;

/// The quarterly review of a member's own words. Whoever travels or changes their days may come to
/// its date twice, and gets it once; nobody is told that they wrote nothing.
record ReviewMessage(ContentLibrary library) implements MessageType {
    private static final int DAYS_BETWEEN = 62;

    @Override
    public Optional<Card> card(Facts facts, Member member, Delivery delivery) {
        return Optional.of(Harvesting.closing(library, facts.rows(), member, delivery.date()));
    }

    @Override
    public Optional<String> skip(Facts facts, Due due) {
        LocalDate date = due.message().date();
        if (facts.sentSince(due, date.minusDays(DAYS_BETWEEN))) {
            return Optional.of("asked before");
        }
        return Harvesting.any(facts.rows(), due.member(), date)
                ? Optional.empty()
                : Optional.of("no words");
    }
}
