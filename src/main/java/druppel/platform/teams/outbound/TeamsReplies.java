package druppel.platform.teams.outbound;

import druppel.chat.Reply;
import druppel.chat.ReplySender;
import druppel.chat.UserAction;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.platform.teams.inbound.TeamsEvent;
import java.util.Optional;

/// Reply sender for Teams: sends replies to the conversations in which they belong.
public record TeamsReplies(TeamsChat chat, ActivityFactory activityFactory, ReplySender replySender) {
    public void tell(TeamsEvent.Act act, Reply reply) {
        Optional<MessageRef> pressed = pressed(act);
        Reply told = pressed.isPresent() ? reply : reply.anew();
        told.replacement().ifPresent(card -> {
            pressed.ifPresent(message -> replace(act, message, card));
            told.standing().ifPresent(message -> replace(act, message, card));
        });
        told.cards().forEach(card -> say(act, card));
    }

    /// Sends a reply into the personal conversation, if there is one.
    public void tell(PlatformUser user, Reply reply) {
        reply.cards().forEach(card -> replySender.tell(user.at(), () -> chat.say(user, card)));
    }

    public void tellAloud(TeamsEvent.Aloud aloud, Card card) {
        replySender.tell(aloud.asker().at(), () -> chat.say(aloud.conversationRef(), activityFactory.aloud(card)));
    }

    private static Optional<MessageRef> pressed(TeamsEvent.Act act) {
        return act.action() instanceof UserAction.Pressed pressed ? pressed.message() : Optional.empty();
    }

    private void say(TeamsEvent.Act act, Card card) {
        String to = act.contact().user();
        replySender.tell(
                act.action().from().at(), () -> chat.say(act.conversationRef(), activityFactory.answer(card, to)));
    }

    private void replace(TeamsEvent.Act act, MessageRef message, Card card) {
        replySender.tell(
                act.action().from().at(),
                () -> chat.update(act.conversationRef().service(), message, card));
    }
}
