package druppel.feature.linking;

import static druppel.chat.FeatureButton.Action.ofEveryone;
import static druppel.chat.FeatureButton.Action.ofNumber;

import druppel.chat.FeatureButton;

/// The buttons that link two accounts of a person, and undo it.
public enum LinkButton implements FeatureButton<AccountLinkService> {
    LINK(ofEveryone(
            "link",
            (links, press) -> links.confirm(press.context(), press.target()).inPlace())),
    UNLINK(ofNumber(
            "unlink",
            (links, context, account) -> links.unlink(context, account).inPlace()));

    private final Action<AccountLinkService> action;

    LinkButton(Action<AccountLinkService> action) {
        this.action = action;
    }

    @Override
    public Action<AccountLinkService> action() {
        return action;
    }
}
