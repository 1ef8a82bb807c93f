package druppel.platform.slack;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Chat service whose first rendering of App Home throws an `Error`.
record ErringOnce(Card page, AtomicBoolean erred) implements ChatService {
    ErringOnce(Card page) {
        this(page, new AtomicBoolean());
    }

    @Override
    public Reply answer(UserAction action) {
        return Reply.nothing();
    }

    @Override
    public Optional<Card> home(PlatformUser user) {
        if (erred.compareAndSet(false, true)) {
            throw new StackOverflowError("a test");
        }
        return Optional.of(page);
    }
}
