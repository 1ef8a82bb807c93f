package druppel.feature.habit;

import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.FeatureButton;

/// The button that begins an automaticity check, answers one of its questions, or goes to one.
public enum AutomaticityButton implements FeatureButton<AutomaticityService> {
    CHECK(ofMember(
            "automatic",
            (checks, press) -> checks.pressed(press.context(), press.target()).inPlace()));

    private final Action<AutomaticityService> action;

    AutomaticityButton(Action<AutomaticityService> action) {
        this.action = action;
    }

    @Override
    public Action<AutomaticityService> action() {
        return action;
    }
}
