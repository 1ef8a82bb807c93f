package druppel.slack;

import druppel.app.Answer;
import druppel.app.Conversation;
import druppel.app.Incoming;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// A conversation whose first drawing of a page ends in an `Error`.
record ErringOnce(Card page, AtomicBoolean erred) implements Conversation {
    ErringOnce(Card page) {
        this(page, new AtomicBoolean());
    }

    @Override
    public Answer answer(Incoming incoming) {
        return Answer.nothing();
    }

    @Override
    public Optional<Card> home(PlatformUser user) {
        if (erred.compareAndSet(false, true)) {
            throw new StackOverflowError("a test");
        }
        return Optional.of(page);
    }
}
