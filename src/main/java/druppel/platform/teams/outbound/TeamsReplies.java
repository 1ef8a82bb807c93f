package druppel.platform.teams.outbound;

import druppel.chat.Reply;
import druppel.chat.ReplySender;
import druppel.chat.SendOutcome;
import druppel.chat.UserAction;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.platform.teams.inbound.TeamsEvent;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/// Reply sender for Teams: sends replies to the conversations in which they belong.
public record TeamsReplies(TeamsChat chat, ActivityFactory activityFactory, ReplySender replySender) {
    public void send(TeamsEvent.MemberAction act, Reply reply) {
        Optional<MessageRef> pressed = pressed(act);
        Reply visible = pressed.isPresent() ? reply : reply.asNewMessage();
        visible.replacement().ifPresent(card -> pressed.ifPresent(message -> replace(act, message, card)));
        visible.cards().forEach(card -> send(act, card));
        URI service = act.conversationRef().service();
        update(act.action().from(), visible, update -> chat.update(service, update.message(), update.card()));
    }

    /// Sends a reply into the personal conversation, if there is one.
    public void send(PlatformUser user, Reply reply) {
        reply.cards().forEach(card -> replySender.tell(user, card, () -> chat.send(user, card)));
    }

    /// Changes the cards sent earlier that change with a reply.
    public void update(PlatformUser user, Reply reply) {
        update(user, reply, update -> chat.update(user, update.message(), update.card()));
    }

    private void update(PlatformUser user, Reply reply, Function<Reply.CardUpdate, SendOutcome> attempt) {
        reply.updates().forEach(update -> replySender.update(user.at(), () -> attempt.apply(update)));
    }

    public void sendToGroup(TeamsEvent.GroupMessage message, Card card) {
        replySender.tell(
                message.asker().at(), () -> chat.send(message.conversationRef(), activityFactory.toGroup(card)));
    }

    private static Optional<MessageRef> pressed(TeamsEvent.MemberAction act) {
        return act.action() instanceof UserAction.Pressed pressed ? pressed.message() : Optional.empty();
    }

    private void send(TeamsEvent.MemberAction act, Card card) {
        String to = act.contact().user();
        replySender.tell(
                act.action().from(), card, () -> chat.send(act.conversationRef(), activityFactory.reply(card, to)));
    }

    private void replace(TeamsEvent.MemberAction act, MessageRef message, Card card) {
        replySender.tell(
                act.action().from().at(),
                () -> chat.update(act.conversationRef().service(), message, card));
    }
}
