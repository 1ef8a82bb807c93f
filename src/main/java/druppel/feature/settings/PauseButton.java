package druppel.feature.settings;

import static druppel.chat.FeatureButton.Action.checked;
import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.ButtonPress;
import druppel.chat.FeatureButton;
import druppel.chat.Reply;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// The buttons that add and end pauses.
public enum PauseButton implements FeatureButton<PauseService> {
    /// Sends the form of a pause.
    ADD(checked(
            ofMember("pause", PauseButton::add),
            (pauses, press) -> new PauseForm(press.context(), press.values()).faults())),
    /// Ends the pause that begins on the date of the target, or takes it back.
    END(ofMember("endpause", PauseButton::end));

    private final Action<PauseService> action;

    PauseButton(Action<PauseService> action) {
        this.action = action;
    }

    @Override
    public Action<PauseService> action() {
        return action;
    }

    private static Reply add(PauseService pauses, ButtonPress press) {
        return new PauseForm(press.context(), press.values())
                .pause()
                .map(pause -> pauses.pause(press.context(), pause))
                .orElseGet(press::expired);
    }

    private static Reply end(PauseService pauses, ButtonPress press) {
        try {
            return pauses.end(press.context(), LocalDate.parse(press.target())).orElseGet(press::expired);
        } catch (DateTimeParseException malformed) {
            return press.expired();
        }
    }
}
