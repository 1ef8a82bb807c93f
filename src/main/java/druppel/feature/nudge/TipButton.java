package druppel.feature.nudge;

import static druppel.chat.FeatureButton.Action.ofEveryone;
import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.FeatureButton;

/// The buttons below a tip; the one for its background is on every card of a nudge.
public enum TipButton implements FeatureButton<TipService> {
    ANOTHER(ofEveryone("tip", (tips, press) -> tips.tip(press.context(), press.target()))),
    MORE(ofEveryone("more", (tips, press) -> tips.more(press.context(), press.target()))),
    TODAY(ofMember("today", (tips, press) -> tips.today(press.context(), press.target())));

    private final Action<TipService> action;

    TipButton(Action<TipService> action) {
        this.action = action;
    }

    @Override
    public Action<TipService> action() {
        return action;
    }
}
