package druppel.feature.feedback;

import static druppel.chat.FeatureButton.Action.checked;
import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.FeatureButton;

/// The buttons of feedback on a nudge.
public enum FeedbackButton implements FeatureButton<NudgeFeedback> {
    BECAUSE(ofMember("because", (feedback, press) -> feedback.saveReason(press.context(), press.target()))),
    WRITE(ofMember("challenge", (feedback, press) -> feedback.form(press.context(), press.target()))),
    SEND(checked(
            ofMember(
                    "challenged",
                    (feedback, press) -> feedback.saveText(press.context(), press.target(), press.values())),
            (feedback, press) -> feedback.faults(press.context(), press.values())));

    private final Action<NudgeFeedback> action;

    FeedbackButton(Action<NudgeFeedback> action) {
        this.action = action;
    }

    @Override
    public Action<NudgeFeedback> action() {
        return action;
    }
}
