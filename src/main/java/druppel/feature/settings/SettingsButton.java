package druppel.feature.settings;

import static druppel.chat.ButtonAction.checked;
import static druppel.chat.ButtonAction.ofMember;

import druppel.chat.ButtonAction;
import druppel.chat.FeatureButton;

/// The button of the settings form.
public enum SettingsButton implements FeatureButton<SettingsService> {
    SAVE(checked(
            ofMember("settings", (settings, press) -> settings.filledIn(press.context(), press.values())),
            (settings, press) -> settings.faults(press.context(), press.values())));

    private final ButtonAction<SettingsService> action;

    SettingsButton(ButtonAction<SettingsService> action) {
        this.action = action;
    }

    @Override
    public ButtonAction<SettingsService> action() {
        return action;
    }
}
