package druppel.slack;

import druppel.app.Answer;
import druppel.app.Conversation;
import druppel.app.Incoming;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import java.util.Map;
import java.util.Optional;

/// A conversation that always says the same.
record Talk(Answer answer, Map<String, String> faults, Optional<Card> page, boolean opened)
        implements Conversation {

    static Talk of(Answer answer) {
        return new Talk(answer, Map.of(), Optional.empty(), false);
    }

    Talk finding(Map<String, String> wrong) {
        return new Talk(answer, wrong, page, opened);
    }

    Talk with(Card home) {
        return new Talk(answer, faults, Optional.of(home), opened);
    }

    /// The same where everybody has opened their page before.
    Talk openedBefore() {
        return new Talk(answer, faults, page, true);
    }

    @Override
    public Answer answer(Incoming incoming) {
        return answer;
    }

    @Override
    public Map<String, String> faults(Incoming.Pressed form) {
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
