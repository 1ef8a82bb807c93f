package druppel.feature.selfcheck;

import static druppel.chat.ButtonAction.ofMember;

import druppel.chat.ButtonAction;
import druppel.chat.FeatureButton;

/// The button that answers a question of the self-check, or goes to one.
public enum SelfCheckButton implements FeatureButton<SelfCheckService> {
    CHECK(ofMember("check", (selfChecks, press) -> selfChecks.pressed(press.context(), press.target())));

    private final ButtonAction<SelfCheckService> action;

    SelfCheckButton(ButtonAction<SelfCheckService> action) {
        this.action = action;
    }

    @Override
    public ButtonAction<SelfCheckService> action() {
        return action;
    }
}
