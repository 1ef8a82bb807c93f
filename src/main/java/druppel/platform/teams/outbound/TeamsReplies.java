package druppel.platform.teams.outbound;

import druppel.chat.Reply;
import druppel.chat.ReplySender;
import druppel.chat.SendOutcome;
import druppel.chat.UserAction;
import druppel.chat.intake.ReplyDispatch;
import druppel.chat.intake.ReplyProgress;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.platform.teams.inbound.TeamsEvent;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/// Reply sender for Teams: sends replies to the conversations in which they belong.
public record TeamsReplies(TeamsChat chat, ActivityFactory activityFactory, ReplySender replySender) {
    /// Sends a reply to where the member acted; throws if some of a stored one has to be sent later.
    public void send(TeamsEvent.MemberAction act, Reply reply, ReplyProgress progress) {
        ReplyDispatch dispatch = new ReplyDispatch(replySender, progress);
        Optional<MessageRef> pressed = pressed(act);
        Reply visible = pressed.isPresent() ? reply : reply.asNewMessage();
        visible.replacement().ifPresent(card -> pressed.ifPresent(message -> replace(dispatch, act, message, card)));
        visible.cards().forEach(card -> send(dispatch, act, card));
        URI service = act.conversationRef().service();
        update(dispatch, act.action().from(), visible, update -> chat.update(service, update.message(), update.card()));
        dispatch.finish();
    }

    /// Sends a reply into the personal conversation, if there is one, and changes the cards sent earlier that change
    /// with it.
    public void send(PlatformUser user, Reply reply, ReplyProgress progress) {
        ReplyDispatch dispatch = new ReplyDispatch(replySender, progress);
        reply.cards().forEach(card -> dispatch.sendOnce(user, card, () -> chat.send(user, card)));
        update(dispatch, user, reply, update -> chat.update(user, update.message(), update.card()));
        dispatch.finish();
    }

    private static void update(
            ReplyDispatch dispatch, PlatformUser user, Reply reply, Function<Reply.CardUpdate, SendOutcome> attempt) {
        reply.updates().forEach(update -> dispatch.repeat(user.at(), () -> attempt.apply(update)));
    }

    /// Sends the cards of a reply into a group conversation.
    public void send(TeamsEvent.GroupMessage message, Reply reply, ReplyProgress progress) {
        ReplyDispatch dispatch = new ReplyDispatch(replySender, progress);
        reply.cards()
                .forEach(card -> dispatch.sendOnce(
                        message.asker().at(),
                        () -> chat.send(message.conversationRef(), activityFactory.toGroup(card))));
    }

    private static Optional<MessageRef> pressed(TeamsEvent.MemberAction act) {
        return act.action() instanceof UserAction.Pressed pressed ? pressed.message() : Optional.empty();
    }

    private void send(ReplyDispatch dispatch, TeamsEvent.MemberAction act, Card card) {
        String to = act.contact().user();
        dispatch.sendOnce(
                act.action().from(), card, () -> chat.send(act.conversationRef(), activityFactory.reply(card, to)));
    }

    private void replace(ReplyDispatch dispatch, TeamsEvent.MemberAction act, MessageRef message, Card card) {
        dispatch.repeat(
                act.action().from().at(),
                () -> chat.update(act.conversationRef().service(), message, card));
    }
}
