package druppel.app;

import druppel.chat.ContentLibrary;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.SelfCheck;
import druppel.domain.member.Member;
import druppel.message.Card;
import java.time.LocalDate;
import java.util.Optional;

/// The self-check of five taps, every four weeks. Whoever travels or changes their days may come to
/// its date twice, and gets it once; nobody gets it in their first weeks.
record SelfCheckMessage(ContentLibrary library) implements MessageType {
    private static final int DAYS_TO_FIRST = 14;

    @Override
    public Optional<Card> card(Facts facts, Member member, Delivery delivery) {
        return Checking.asked(
                facts.rows(),
                member,
                delivery.date(),
                library,
                library.phrases(member.language()));
    }

    @Override
    public Optional<String> skip(Facts facts, Due due) {
        LocalDate date = due.message().date();
        if (facts.sentSince(due, date.minusDays(SelfCheck.OPEN_DAYS - 1))) {
            return Optional.of("asked before");
        }
        if (Checking.done(facts.rows(), due.member(), date)) {
            return Optional.of("done already");
        }
        return isNew(facts, due.member(), date) ? Optional.of("new") : Optional.empty();
    }

    private static boolean isNew(Facts facts, Member member, LocalDate date) {
        return facts.rows()
                .deliveries()
                .oldestNudge(member.id(), date.minusDays(DAYS_TO_FIRST - 1), 1)
                .isEmpty();
    }
}
