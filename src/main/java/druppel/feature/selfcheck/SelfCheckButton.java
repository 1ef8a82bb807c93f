package druppel.feature.selfcheck;

import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.FeatureButton;

/// The button that answers a question of the self-check, or goes to one.
public enum SelfCheckButton implements FeatureButton<SelfCheckService> {
    CHECK(ofMember("check", (selfChecks, press) -> selfChecks.pressed(press.context(), press.target())));

    private final Action<SelfCheckService> action;

    SelfCheckButton(Action<SelfCheckService> action) {
        this.action = action;
    }

    @Override
    public Action<SelfCheckService> action() {
        return action;
    }
}
