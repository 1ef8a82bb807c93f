package druppel.feature.programme;

import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.FeatureButton;

/// The buttons that change which programme a member follows.
public enum ProgrammeButton implements FeatureButton<ProgrammeService> {
    CHOOSE(ofMember(
            "programme",
            (programmes, press) ->
                    programmes.follow(press.context(), press.target()).inPlace())),
    STAY(ofMember(
            "stay",
            (programmes, press) ->
                    programmes.stay(press.context(), press.target()).inPlace())),
    FOLLOW(ofMember("follow", (programmes, press) -> programmes.follow(press.context(), press.target()))),
    RESTART(ofMember(
            "restart",
            (programmes, press) -> programmes.restart(press.context()).inPlace()));

    private final Action<ProgrammeService> action;

    ProgrammeButton(Action<ProgrammeService> action) {
        this.action = action;
    }

    @Override
    public Action<ProgrammeService> action() {
        return action;
    }
}
