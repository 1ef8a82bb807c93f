package druppel.feature.preference;

import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.ButtonPress;
import druppel.chat.FeatureButton;
import druppel.chat.Reply;
import druppel.domain.library.Nudge;

/// The buttons about what suits a member.
public enum PreferenceButton implements FeatureButton<PreferenceService> {
    /// Forgets what was learned about the attribute that the target names; a blank one stands for all of them.
    RESET(ofMember("unlearn", PreferenceButton::reset)),
    /// Lets the nudge of the target come again.
    BRING_BACK(ofMember("bringback", (preferences, press) -> preferences.bringBack(press.context(), press.target())));

    private final Action<PreferenceService> action;

    PreferenceButton(Action<PreferenceService> action) {
        this.action = action;
    }

    @Override
    public Action<PreferenceService> action() {
        return action;
    }

    private static Reply reset(PreferenceService preferences, ButtonPress press) {
        return press.target().isBlank()
                ? preferences.reset(press.context())
                : Nudge.Attribute.named(press.target())
                        .map(attribute -> preferences.reset(press.context(), attribute))
                        .orElseGet(press::expired);
    }
}
