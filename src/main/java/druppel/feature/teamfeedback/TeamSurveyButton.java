package druppel.feature.teamfeedback;

import static druppel.chat.ButtonAction.ofEveryone;
import static druppel.chat.ButtonAction.ofNumber;

import druppel.chat.ButtonAction;
import druppel.chat.FeatureButton;
import druppel.domain.anonymity.SurveyAnswer;
import druppel.message.GroupTextKey;

/// The buttons of the team survey: taking part, answering and stopping.
public enum TeamSurveyButton implements FeatureButton<TeamSurveyService> {
    YES(ofEveryone(
            "echo:yes",
            (surveys, press) -> surveys.join(press.context(), press.target()).inPlace())),
    NO(ofEveryone(
            "echo:no",
            (surveys, press) -> press.context().say(GroupTextKey.ECHO_DECLINED).inPlace())),
    RENEW(ofEveryone("echo:renew", (surveys, press) -> surveys.renew(press.context()))),
    STOP(ofNumber(
            "echo:stop", (surveys, context, team) -> surveys.stop(context, team).inPlace())),
    MORE(ofNumber("echo:more", (surveys, context, round) -> surveys.speak(context, round, SurveyAnswer.MORE))),
    SAME(ofNumber("echo:same", (surveys, context, round) -> surveys.speak(context, round, SurveyAnswer.SAME))),
    LESS(ofNumber("echo:less", (surveys, context, round) -> surveys.speak(context, round, SurveyAnswer.LESS)));

    private final ButtonAction<TeamSurveyService> action;

    TeamSurveyButton(ButtonAction<TeamSurveyService> action) {
        this.action = action;
    }

    @Override
    public ButtonAction<TeamSurveyService> action() {
        return action;
    }
}
