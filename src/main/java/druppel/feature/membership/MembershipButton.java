package druppel.feature.membership;

import static druppel.chat.FeatureButton.Action.ofEveryone;

import druppel.chat.ButtonPress;
import druppel.chat.FeatureButton;
import druppel.chat.Reply;
import druppel.message.MemberTextKey;

/// The button that deletes everything of a member, or does not.
public enum MembershipButton implements FeatureButton<MembershipService> {
    FORGET(ofEveryone("forget", MembershipButton::forget));

    private final Action<MembershipService> action;

    MembershipButton(Action<MembershipService> action) {
        this.action = action;
    }

    @Override
    public Action<MembershipService> action() {
        return action;
    }

    private static Reply forget(MembershipService memberships, ButtonPress press) {
        return press.target().equals("yes")
                ? memberships.forget(press.context())
                : press.context().say(MemberTextKey.FORGET_KEPT).inPlace();
    }
}
