package druppel.feature.sharing;

import static druppel.chat.FeatureButton.Action.ofEveryone;
import static druppel.chat.FeatureButton.Action.ofNumber;

import druppel.chat.FeatureButton;

/// The buttons that share a reflection with others.
public enum ShareButton implements FeatureButton<ReflectionShareService> {
    OFFER(ofEveryone("share", (shares, press) -> shares.offer(press.context(), press.target()))),
    OLDER(ofNumber(
            "share:older",
            (shares, context, newer) -> shares.list(context, newer).inPlace())),
    SHARE(ofEveryone("shared", (shares, press) -> shares.share(press.context(), press.target()))),
    LEAVE(ofEveryone("unshared", (shares, press) -> shares.cancel(press.context())));

    private final Action<ReflectionShareService> action;

    ShareButton(Action<ReflectionShareService> action) {
        this.action = action;
    }

    @Override
    public Action<ReflectionShareService> action() {
        return action;
    }
}
