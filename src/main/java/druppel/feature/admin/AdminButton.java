package druppel.feature.admin;

import static druppel.chat.FeatureButton.Action.checked;
import static druppel.chat.FeatureButton.Action.ofEveryone;
import static druppel.chat.FeatureButton.Action.ofNumber;

import druppel.chat.FeatureButton;

/// The buttons of workspace admins.
public enum AdminButton implements FeatureButton<AdminCommands> {
    SAVE_NEWCOMERS(checked(
            ofEveryone("newcomers", (admins, press) -> admins.save(press.context(), press.values())),
            (admins, press) -> admins.faults(press.context(), press.values()))),
    OLDER_FEEDBACK(ofNumber(
            "challenges",
            (admins, context, page) ->
                    admins.feedback(context, (int) Math.min(page, 10_000)).inPlace()));

    private final Action<AdminCommands> action;

    AdminButton(Action<AdminCommands> action) {
        this.action = action;
    }

    @Override
    public Action<AdminCommands> action() {
        return action;
    }
}
