package druppel.feature.nudge;

import static druppel.chat.ButtonAction.ofEveryone;
import static druppel.chat.ButtonAction.ofMember;

import druppel.chat.ButtonAction;
import druppel.chat.FeatureButton;

/// The buttons below a tip.
public enum TipButton implements FeatureButton<TipService> {
    ANOTHER(ofEveryone("tip", (tips, press) -> tips.tip(press.context(), press.target()))),
    TODAY(ofMember("today", (tips, press) -> tips.today(press.context(), press.target())));

    private final ButtonAction<TipService> action;

    TipButton(ButtonAction<TipService> action) {
        this.action = action;
    }

    @Override
    public ButtonAction<TipService> action() {
        return action;
    }
}
