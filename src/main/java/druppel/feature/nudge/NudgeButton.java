package druppel.feature.nudge;

import static druppel.chat.ButtonAction.ofDelivery;

import druppel.chat.ButtonAction;
import druppel.chat.FeatureButton;
import druppel.message.MemberTextKey;

/// The buttons below a nudge, in their order.
public enum NudgeButton implements FeatureButton<NudgeAnswers> {
    DONE(MemberTextKey.NUDGE_DONE, ofDelivery("done", NudgeAnswers::done)),
    REFLECT(MemberTextKey.NUDGE_REFLECT, ofDelivery("reflect", NudgeAnswers::reflect)),
    PLAN(MemberTextKey.NUDGE_MAKE_PLAN, ofDelivery("plan", NudgeAnswers::plan)),
    ANOTHER(MemberTextKey.NUDGE_ANOTHER, ofDelivery("another", NudgeAnswers::another)),
    NOT_FOR_ME(MemberTextKey.NUDGE_NOT_FOR_ME, ofDelivery("notforme", NudgeAnswers::notForMe)),
    LATER(MemberTextKey.NUDGE_LATER, ofDelivery("later", NudgeAnswers::later));

    private final MemberTextKey label;
    private final ButtonAction<NudgeAnswers> action;

    NudgeButton(MemberTextKey label, ButtonAction<NudgeAnswers> action) {
        this.label = label;
        this.action = action;
    }

    MemberTextKey label() {
        return label;
    }

    @Override
    public ButtonAction<NudgeAnswers> action() {
        return action;
    }
}
