package druppel.feature.admin;

import static druppel.chat.ButtonAction.checked;
import static druppel.chat.ButtonAction.ofEveryone;

import druppel.chat.ButtonAction;
import druppel.chat.FeatureButton;

/// The button of the form of newcomer defaults.
public enum AdminButton implements FeatureButton<AdminCommands> {
    SAVE_NEWCOMERS(checked(
            ofEveryone("newcomers", (admins, press) -> admins.save(press.context(), press.values())),
            (admins, press) -> admins.faults(press.context(), press.values())));

    private final ButtonAction<AdminCommands> action;

    AdminButton(ButtonAction<AdminCommands> action) {
        this.action = action;
    }

    @Override
    public ButtonAction<AdminCommands> action() {
        return action;
    }
}
