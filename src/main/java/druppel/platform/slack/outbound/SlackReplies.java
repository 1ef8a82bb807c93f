package druppel.platform.slack.outbound;

import druppel.chat.Reply;
import druppel.chat.ReplySender;
import druppel.chat.UserAction;
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

    public void send(SlackAction slackAction, Reply given) {
        Optional<URI> responseUrl = slackAction.responseUrl().filter(responseUrlReplies::trusts);
        Reply reply = given.afterPublicPost(given.publicPost().isPresent() && sentPublicly(slackAction, given));
        reply.replacement().ifPresent(card -> replace(slackAction, responseUrl, card));
        reply.cards().forEach(card -> send(slackAction, responseUrl, card));
        PlatformUser user = slackAction.action().from();
        reply.updates()
                .forEach(update ->
                        replySender.update(user.at(), () -> chat.update(user, update.message(), update.card())));
    }

    /// Whether others saw it, or may have.
    private boolean sentPublicly(SlackAction slackAction, Reply reply) {
        Optional<URI> place = slackAction.publicUrl().filter(responseUrlReplies::trusts);
        return place.isPresent()
                && reply.publicPost()
                        .filter(words -> responseUrlReplies.sendPublicly(
                                slackAction.action().from(), place.get(), words.card()))
                        .isPresent();
    }

    private void send(SlackAction slackAction, Optional<URI> responseUrl, Card card) {
        PlatformUser to = slackAction.action().from();
        boolean ephemeral = responseUrl.isPresent() && responseUrlReplies.sendEphemeral(to, responseUrl.get(), card);
        if (!ephemeral) {
            replySender.tell(to, card, () -> chat.reply(to, slackAction.channel(), slackAction.thread(), card));
        }
    }

    private void replace(SlackAction slackAction, MessageRef message, Card card) {
        PlatformUser from = slackAction.action().from();
        replySender.tell(from.at(), () -> chat.update(from, message, card));
    }

    private void replace(SlackAction slackAction, Optional<URI> responseUrl, Card card) {
        if (responseUrl.isPresent()) {
            responseUrlReplies.replace(slackAction.action().from(), responseUrl.get(), card);
        } else if (slackAction.action() instanceof UserAction.Pressed pressed) {
            pressed.message().ifPresent(message -> replace(slackAction, message, card));
        }
    }
}
