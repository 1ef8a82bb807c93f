package druppel.feature.nudge;

import static druppel.chat.ButtonAction.ofMember;

import druppel.chat.ButtonAction;
import druppel.chat.FeatureButton;
import druppel.feature.reflection.ReflectionCards;

/// The button below the brave nudge that repairs a streak.
public enum RepairButton implements FeatureButton<RepairNudge> {
    DONE(ofMember(
            "repaired",
            (repair, press) -> repair.done(press.context(), press.target(), press.value(ReflectionCards.WORDS))));

    private final ButtonAction<RepairNudge> action;

    RepairButton(ButtonAction<RepairNudge> action) {
        this.action = action;
    }

    @Override
    public ButtonAction<RepairNudge> action() {
        return action;
    }
}
