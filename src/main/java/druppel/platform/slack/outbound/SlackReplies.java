package druppel.platform.slack.outbound;

import druppel.chat.Reply;
import druppel.chat.ReplySender;
import druppel.chat.UserAction;
import druppel.chat.intake.ReplyDispatch;
import druppel.chat.intake.ReplyProgress;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.platform.slack.inbound.SlackAction;
import druppel.platform.slack.render.AuthorLine;
import java.net.URI;
import java.util.Optional;

/// Reply sender for Slack: ephemeral where a command was given, otherwise in the conversation.
public final class SlackReplies {
    private final SlackChat chat;
    private final ResponseUrlReplies responseUrlReplies;
    private final ModalReplies modalReplies;
    private final ReplySender replySender;

    public SlackReplies(
            SlackChat chat, ResponseUrlReplies responseUrlReplies, ModalReplies modalReplies, ReplySender replySender) {
        this.chat = chat;
        this.responseUrlReplies = responseUrlReplies;
        this.modalReplies = modalReplies;
        this.replySender = replySender;
    }

    /// Shows what belongs in a modal; gives the rest of the reply.
    public Reply open(SlackAction slackAction, Reply reply) {
        Reply signed = reply.shownAs(card -> AuthorLine.by(slackAction.action().from(), card));
        boolean modal =
                reply.form().isPresent() || reply.sharePreview().isPresent() || slackAction.outsideConversation();
        return modal ? show(slackAction, signed) : signed;
    }

    private Reply show(SlackAction slackAction, Reply signed) {
        return modalReplies.show(
                slackAction,
                slackAction.responseUrl().filter(responseUrlReplies::trusts),
                offered(slackAction, signed));
    }

    /// In a channel the offer is to share the text there; otherwise the member chooses a place.
    private Reply offered(SlackAction slackAction, Reply reply) {
        return slackAction.publicUrl().filter(responseUrlReplies::trusts).isPresent() ? reply.offeredHere() : reply;
    }

    /// Sends a reply; throws if some of a stored one has to be sent later.
    public void send(SlackAction slackAction, Reply given, ReplyProgress progress) {
        ReplyDispatch dispatch = new ReplyDispatch(replySender, progress);
        Optional<URI> responseUrl = slackAction.responseUrl().filter(responseUrlReplies::trusts);
        Reply reply = given.afterPublicPost(isPublic(dispatch, slackAction, given));
        reply.replacement().ifPresent(card -> replace(dispatch, slackAction, responseUrl, card));
        reply.cards().forEach(card -> send(dispatch, slackAction, responseUrl, card));
        PlatformUser user = slackAction.action().from();
        reply.updates()
                .forEach(
                        update -> dispatch.repeat(user.at(), () -> chat.update(user, update.message(), update.card())));
        dispatch.finish();
    }

    /// Whether others saw it, or may have.
    private boolean isPublic(ReplyDispatch dispatch, SlackAction slackAction, Reply reply) {
        PlatformUser author = slackAction.action().from();
        return reply.publicPost()
                .flatMap(words -> slackAction
                        .publicUrl()
                        .filter(responseUrlReplies::trusts)
                        .map(place -> dispatch.sendOnce(
                                author.at(), () -> responseUrlReplies.sendPublicly(author, place, words.card()))))
                .orElse(false);
    }

    /// An ephemeral card cannot be looked up: after a crash a second one is better than none.
    private void send(ReplyDispatch dispatch, SlackAction slackAction, Optional<URI> responseUrl, Card card) {
        PlatformUser to = slackAction.action().from();
        boolean ephemeral = responseUrl
                .filter(url -> dispatch.repeat(to.at(), () -> responseUrlReplies.sendEphemeral(to, url, card)))
                .isPresent();
        if (!ephemeral) {
            String channel = slackAction.channel();
            Optional<String> thread = slackAction.thread();
            dispatch.send(
                    to,
                    card,
                    mark -> chat.reply(to, channel, thread, card, mark),
                    (mark, since) -> chat.findReply(to, channel, thread, mark, since));
        }
    }

    private void replace(ReplyDispatch dispatch, SlackAction slackAction, Optional<URI> responseUrl, Card card) {
        PlatformUser from = slackAction.action().from();
        Optional<MessageRef> pressed =
                slackAction.action() instanceof UserAction.Pressed press ? press.message() : Optional.empty();
        responseUrl.ifPresentOrElse(
                url -> dispatch.repeat(from.at(), () -> responseUrlReplies.replace(from, url, card)),
                () -> pressed.ifPresent(message -> dispatch.repeat(from.at(), () -> chat.update(from, message, card))));
    }
}
