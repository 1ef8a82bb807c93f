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
    SAVE_DAY_OFF(checked(
            ofEveryone("dayoff", (admins, press) -> admins.saveDayOff(press.context(), press.values())),
            (admins, press) -> admins.dayOffFaults(press.context(), press.values()))),
    REMOVE_DAY_OFF(ofEveryone("dayoffremove", (admins, press) -> admins.removeDayOff(press.context(), press.target()))),
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
