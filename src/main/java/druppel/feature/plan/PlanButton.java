package druppel.feature.plan;

import static druppel.chat.FeatureButton.Action.checked;
import static druppel.chat.FeatureButton.Action.ofEveryone;
import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.FeatureButton;

/// The buttons of a member's own plan.
public enum PlanButton implements FeatureButton<PlanService> {
    KEEP(checked(
            ofMember("planned", (plans, press) -> plans.saveForm(press.context(), press.target(), press.values())),
            (plans, press) -> plans.faults(press.context(), press.target(), press.values()))),
    DROP(ofEveryone("unplan", (plans, press) -> plans.drop(press.context(), press.target())));

    private final Action<PlanService> action;

    PlanButton(Action<PlanService> action) {
        this.action = action;
    }

    @Override
    public Action<PlanService> action() {
        return action;
    }
}
