package druppel.feature.habit;

import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.FeatureButton;

/// The buttons that keep an act as a habit, let it go, or make a plan for it.
public enum KeptActButton implements FeatureButton<KeptActAnswers> {
    KEEP(ofMember("keepact", (acts, press) -> acts.keep(press.context(), press.target()))),
    NONE(ofMember("keepnone", (acts, press) -> acts.keepNone(press.context()).inPlace())),
    LET_GO(ofMember(
            "letgo",
            (acts, press) -> acts.letGo(press.context(), press.target()).inPlace())),
    PLAN(ofMember("keepplan", (acts, press) -> acts.plan(press.context(), press.target())));

    private final Action<KeptActAnswers> action;

    KeptActButton(Action<KeptActAnswers> action) {
        this.action = action;
    }

    @Override
    public Action<KeptActAnswers> action() {
        return action;
    }
}
