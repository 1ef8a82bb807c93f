package druppel.platform.slack;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import java.util.Map;
import java.util.Optional;

/// Chat service that always gives the same reply.
record ConstantChatService(Reply reply, Map<String, String> faults, Optional<Card> page, boolean opened)
        implements ChatService {

    static ConstantChatService of(Reply reply) {
        return new ConstantChatService(reply, Map.of(), Optional.empty(), false);
    }

    ConstantChatService finding(Map<String, String> wrong) {
        return new ConstantChatService(reply, wrong, page, opened);
    }

    ConstantChatService with(Card home) {
        return new ConstantChatService(reply, faults, Optional.of(home), opened);
    }

    /// The same, for members who have opened their Home before.
    ConstantChatService openedBefore() {
        return new ConstantChatService(reply, faults, page, true);
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
    public boolean homeNeedsUpdate(PlatformUser user) {
        return opened;
    }
}
