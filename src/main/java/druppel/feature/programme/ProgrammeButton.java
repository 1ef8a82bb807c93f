package druppel.feature.programme;

import static druppel.chat.ButtonAction.ofMember;

import druppel.chat.ButtonAction;
import druppel.chat.FeatureButton;

/// The buttons that change which programme a member follows.
public enum ProgrammeButton implements FeatureButton<ProgrammeService> {
    CHOOSE(ofMember(
            "programme",
            (programmes, press) ->
                    programmes.follow(press.context(), press.target()).inPlace())),
    FOLLOW(ofMember("follow", (programmes, press) -> programmes.follow(press.context(), press.target()))),
    RESTART(ofMember(
            "restart",
            (programmes, press) -> programmes.restart(press.context()).inPlace()));

    private final ButtonAction<ProgrammeService> action;

    ProgrammeButton(ButtonAction<ProgrammeService> action) {
        this.action = action;
    }

    @Override
    public ButtonAction<ProgrammeService> action() {
        return action;
    }
}
