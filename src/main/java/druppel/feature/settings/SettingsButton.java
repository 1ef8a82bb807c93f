package druppel.feature.settings;

import static druppel.chat.FeatureButton.Action.checked;
import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.ButtonPress;
import druppel.chat.FeatureButton;

/// The button of the settings form.
public enum SettingsButton implements FeatureButton<SettingsService> {
    SAVE(checked(
            ofMember("settings", (settings, press) -> settings.save(press.context(), form(press))),
            (settings, press) -> settings.faults(press.context(), form(press))));

    private final Action<SettingsService> action;

    SettingsButton(Action<SettingsService> action) {
        this.action = action;
    }

    @Override
    public Action<SettingsService> action() {
        return action;
    }

    private static SettingsForm form(ButtonPress press) {
        return SettingsForm.of(press.context(), press.values(), press.target());
    }
}
