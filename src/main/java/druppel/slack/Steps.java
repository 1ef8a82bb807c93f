package druppel.slack;

import druppel.chat.ChatService;
import druppel.chat.RequestedTip;
import druppel.chat.RetryOnce;
import druppel.chat.SendOutcome;
import druppel.domain.member.PlatformUser;
import java.util.Map;
import java.util.Optional;

/// Takes steps of workflows: brings the tip, and lets the workflow go on or say why it cannot.
record Steps(ChatService chatService, SlackChat chat, Completion completion, RetryOnce retryOnce) {

    void take(Step step) {
        switch (chatService.tip(step.receiver(), step.about())) {
            case RequestedTip.Tip tip -> bring(step, tip);
            case RequestedTip.Withheld(String why) -> completion.failed(step, why);
        }
    }

    private void bring(Step step, RequestedTip.Tip tip) {
        PlatformUser to = step.receiver();
        SendOutcome outcome =
                retryOnce.trying(() -> chat.say(to, to.user(), Optional.empty(), tip.card()));
        if (outcome instanceof SendOutcome.Sent) {
            completion.done(
                    step, Map.of(TipStep.TIP, tip.text(), TipStep.PRACTICE, tip.practice()));
        } else {
            completion.failed(step, tip.undelivered());
        }
    }
}
