package druppel.feature.streak;

import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.FeatureButton;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import java.util.function.Function;

/// The button that offers to repair a streak; the nudge for it is the service of a feature above this one.
public enum StreakButton implements FeatureButton<Function<RequestContext, Reply>> {
    REPAIR(ofMember("repair", (repair, press) -> repair.apply(press.context())));

    private final Action<Function<RequestContext, Reply>> action;

    StreakButton(Action<Function<RequestContext, Reply>> action) {
        this.action = action;
    }

    @Override
    public Action<Function<RequestContext, Reply>> action() {
        return action;
    }
}
