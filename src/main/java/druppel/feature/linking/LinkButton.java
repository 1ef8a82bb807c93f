package druppel.feature.linking;

import static druppel.chat.ButtonAction.ofEveryone;
import static druppel.chat.ButtonAction.ofNumber;

import druppel.chat.ButtonAction;
import druppel.chat.FeatureButton;

/// The buttons that link two accounts of a person, and undo it.
public enum LinkButton implements FeatureButton<AccountLinkService> {
    LINK(ofEveryone(
            "link",
            (links, press) -> links.confirmed(press.context(), press.target()).inPlace())),
    UNLINK(ofNumber("unlink", AccountLinkService::undo));

    private final ButtonAction<AccountLinkService> action;

    LinkButton(ButtonAction<AccountLinkService> action) {
        this.action = action;
    }

    @Override
    public ButtonAction<AccountLinkService> action() {
        return action;
    }
}
