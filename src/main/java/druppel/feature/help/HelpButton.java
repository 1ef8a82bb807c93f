package druppel.feature.help;

import static druppel.chat.FeatureButton.Action.ofEveryone;

import druppel.chat.FeatureButton;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import java.util.function.Function;

/// The button that makes somebody a member; joining itself is the service of a feature above this one.
public enum HelpButton implements FeatureButton<Function<RequestContext, Reply>> {
    JOIN(ofEveryone("join", (join, press) -> join.apply(press.context())));

    private final Action<Function<RequestContext, Reply>> action;

    HelpButton(Action<Function<RequestContext, Reply>> action) {
        this.action = action;
    }

    @Override
    public Action<Function<RequestContext, Reply>> action() {
        return action;
    }
}
