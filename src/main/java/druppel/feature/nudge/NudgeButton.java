package druppel.feature.nudge;

import static druppel.chat.FeatureButton.Action.ofDelivery;

import druppel.chat.FeatureButton;
import druppel.message.MemberTextKey;
import druppel.message.ReflectionTextKey;
import druppel.message.TextKey;

/// The buttons below a nudge and its follow-up question, in their order.
public enum NudgeButton implements FeatureButton<NudgeAnswers> {
    DONE(MemberTextKey.NUDGE_DONE, ofDelivery("done", NudgeAnswers::done)),
    REFLECT(MemberTextKey.NUDGE_REFLECT, ofDelivery("reflect", NudgeAnswers::reflect)),
    PLAN(MemberTextKey.NUDGE_MAKE_PLAN, ofDelivery("plan", NudgeAnswers::plan)),
    ANOTHER(MemberTextKey.NUDGE_ANOTHER, ofDelivery("another", NudgeAnswers::another)),
    NOT_FOR_ME(MemberTextKey.NUDGE_NOT_FOR_ME, ofDelivery("notforme", NudgeAnswers::notForMe)),
    LATER(MemberTextKey.NUDGE_LATER, ofDelivery("later", NudgeAnswers::later)),
    NOT_TODAY(ReflectionTextKey.NOT_TODAY, ofDelivery("nottoday", NudgeAnswers::notToday)),
    DIDNT_COME_UP(ReflectionTextKey.DIDNT_COME_UP, ofDelivery("didntcomeup", NudgeAnswers::didntComeUp));

    private final TextKey label;
    private final Action<NudgeAnswers> action;

    NudgeButton(TextKey label, Action<NudgeAnswers> action) {
        this.label = label;
        this.action = action;
    }

    TextKey label() {
        return label;
    }

    @Override
    public Action<NudgeAnswers> action() {
        return action;
    }
}
