package druppel.feature.teamfeedback;

import static druppel.chat.FeatureButton.Action.ofEveryone;
import static druppel.chat.FeatureButton.Action.ofNumber;

import druppel.chat.FeatureButton;
import druppel.domain.anonymity.SurveyTally;
import druppel.message.GroupTextKey;

/// The buttons of the team survey: taking part, answering and stopping.
public enum TeamSurveyButton implements FeatureButton<TeamSurveyService> {
    YES(ofEveryone(
            "echo:yes",
            (surveys, press) -> surveys.join(press.context(), press.target()).inPlace())),
    NO(ofEveryone(
            "echo:no",
            (surveys, press) -> press.context().say(GroupTextKey.ECHO_DECLINED).inPlace())),
    RENEW(ofEveryone("echo:renew", (surveys, press) -> surveys.replaceCode(press.context()))),
    STOP(ofNumber(
            "echo:stop",
            (surveys, context, team) -> surveys.leaveTeam(context, team).inPlace())),
    MORE(ofNumber("echo:more", (surveys, context, round) -> surveys.answer(context, round, SurveyTally.Answer.MORE))),
    SAME(ofNumber("echo:same", (surveys, context, round) -> surveys.answer(context, round, SurveyTally.Answer.SAME))),
    LESS(ofNumber("echo:less", (surveys, context, round) -> surveys.answer(context, round, SurveyTally.Answer.LESS)));

    private final Action<TeamSurveyService> action;

    TeamSurveyButton(Action<TeamSurveyService> action) {
        this.action = action;
    }

    @Override
    public Action<TeamSurveyService> action() {
        return action;
    }
}
