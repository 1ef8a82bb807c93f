package druppel.slack;

import druppel.app.Conversation;
import druppel.app.Gift;
import druppel.app.Outcome;
import druppel.app.Patience;
import druppel.domain.member.PlatformUser;
import java.util.Map;
import java.util.Optional;

/// Takes steps of workflows: brings the tip, and lets the workflow go on or say why it cannot.
record Steps(Conversation conversation, SlackChat chat, Completion completion, Patience patience) {

    void take(Step step) {
        switch (conversation.tip(step.receiver(), step.about())) {
            case Gift.Tip tip -> bring(step, tip);
            case Gift.Withheld(String why) -> completion.failed(step, why);
        }
    }

    private void bring(Step step, Gift.Tip tip) {
        PlatformUser to = step.receiver();
        Outcome outcome =
                patience.trying(() -> chat.say(to, to.user(), Optional.empty(), tip.card()));
        if (outcome instanceof Outcome.Sent) {
            completion.done(
                    step, Map.of(TipStep.TIP, tip.text(), TipStep.PRACTICE, tip.practice()));
        } else {
            completion.failed(step, tip.undelivered());
        }
    }
}
