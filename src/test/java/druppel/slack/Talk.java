package druppel.slack;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import java.util.Map;
import java.util.Optional;

/// A conversation that always says the same.
record Talk(Reply reply, Map<String, String> faults, Optional<Card> page, boolean opened)
        implements ChatService {

    static Talk of(Reply reply) {
        return new Talk(reply, Map.of(), Optional.empty(), false);
    }

    Talk finding(Map<String, String> wrong) {
        return new Talk(reply, wrong, page, opened);
    }

    Talk with(Card home) {
        return new Talk(reply, faults, Optional.of(home), opened);
    }

    /// The same where everybody has opened their page before.
    Talk openedBefore() {
        return new Talk(reply, faults, page, true);
    }

    @Override
    public Reply answer(UserAction action) {
        return reply;
    }

    @Override
    public Map<String, String> faults(UserAction.Pressed form) {
        return faults;
    }

    @Override
    public Optional<Card> home(PlatformUser user) {
        return page;
    }

    @Override
    public boolean hasOpenedHome(PlatformUser user) {
        return opened;
    }
}
