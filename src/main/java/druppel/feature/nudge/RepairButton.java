package druppel.feature.nudge;

import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.FeatureButton;
import druppel.feature.reflection.ReflectionCards;

/// The button below the brave nudge that repairs a streak.
public enum RepairButton implements FeatureButton<RepairNudge> {
    DONE(ofMember(
            "repaired",
            (repair, press) ->
                    repair.done(press.context(), press.target(), ReflectionCards.TEXT.text(press.values()))));

    private final Action<RepairNudge> action;

    RepairButton(Action<RepairNudge> action) {
        this.action = action;
    }

    @Override
    public Action<RepairNudge> action() {
        return action;
    }
}
