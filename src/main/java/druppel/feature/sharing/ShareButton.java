package druppel.feature.sharing;

import static druppel.chat.ButtonAction.ofEveryone;
import static druppel.chat.ButtonAction.ofMember;

import druppel.chat.ButtonAction;
import druppel.chat.FeatureButton;

/// The buttons that share a reflection with others.
public enum ShareButton implements FeatureButton<ReflectionShareService> {
    OFFER(ofMember("share", (shares, press) -> shares.offer(press.context(), press.target()))),
    SHARE(ofMember("shared", (shares, press) -> shares.share(press.context(), press.target()))),
    LEAVE(ofEveryone("unshared", (shares, press) -> shares.leave(press.context())));

    private final ButtonAction<ReflectionShareService> action;

    ShareButton(ButtonAction<ReflectionShareService> action) {
        this.action = action;
    }

    @Override
    public ButtonAction<ReflectionShareService> action() {
        return action;
    }
}
