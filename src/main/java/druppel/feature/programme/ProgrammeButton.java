package druppel.feature.programme;

import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.ButtonPress;
import druppel.chat.FeatureButton;
import druppel.chat.Reply;
import java.util.regex.Pattern;

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
    /// Goes back to a programme where the member left it; the target is its id and the nudge days completed.
    RETURN(ofMember("return", ProgrammeButton::goBack)),
    FOLLOW(ofMember("follow", (programmes, press) -> programmes.follow(press.context(), press.target()))),
    RESTART(ofMember(
            "restart",
            (programmes, press) -> programmes.restart(press.context()).inPlace()));

    private static final Pattern DAY = Pattern.compile("\\d{1,6}");

    private final Action<ProgrammeService> action;

    ProgrammeButton(Action<ProgrammeService> action) {
        this.action = action;
    }

    @Override
    public Action<ProgrammeService> action() {
        return action;
    }

    private static Reply goBack(ProgrammeService programmes, ButtonPress press) {
        String[] place = press.target().split("@", 2);
        return place.length == 2 && DAY.matcher(place[1]).matches()
                ? programmes
                        .goBack(press.context(), place[0], Integer.parseInt(place[1]))
                        .map(Reply::inPlace)
                        .orElseGet(press::expired)
                : press.expired();
    }
}
