package druppel.feature.help;

import static druppel.chat.FeatureButton.Action.ofEveryone;

import druppel.chat.ButtonPress;
import druppel.chat.FeatureButton;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import java.util.function.Function;

/// The button that makes somebody a member; joining itself is the service of a feature above this one.
public enum HelpButton implements FeatureButton<Function<RequestContext, Reply>> {
    JOIN(ofEveryone("join", HelpButton::join));

    private final Action<Function<RequestContext, Reply>> action;

    HelpButton(Action<Function<RequestContext, Reply>> action) {
        this.action = action;
    }

    @Override
    public Action<Function<RequestContext, Reply>> action() {
        return action;
    }

    /// Joins; the pressed card, if there is one, then says so instead of offering it.
    private static Reply join(Function<RequestContext, Reply> join, ButtonPress press) {
        RequestContext context = press.context();
        Reply reply = join.apply(context).to(press.pressed());
        if (context.member().joined()) {
            return reply.inPlace();
        }
        return press.pressed().message().isPresent() && reply.replacement().isEmpty()
                ? reply.replacing(Card.text(context.text(MemberTextKey.JOINED)))
                : reply;
    }
}
