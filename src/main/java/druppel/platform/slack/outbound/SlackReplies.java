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
        boolean modal = reply.form().isPresent() || reply.sharePreview().isPresent() || slackAction.besideConversation();
        return modal ? show(slackAction, signed) : signed;
    }

    private Reply show(SlackAction slackAction, Reply signed) {
        return modalReplies.show(
                slackAction, slackAction.whisper().filter(responseUrlReplies::trusts), offered(slackAction, signed));
    }

    /// In a channel the offer is to share the text there; otherwise the member chooses a place.
    private Reply offered(SlackAction slackAction, Reply reply) {
        return slackAction.aloud().filter(responseUrlReplies::trusts).isPresent() ? reply.offeredHere() : reply;
    }

    public void tell(SlackAction slackAction, Reply given) {
        Optional<URI> whisper = slackAction.whisper().filter(responseUrlReplies::trusts);
        Reply reply = given.afterPublicPost(given.publicPost().isPresent() && aloud(slackAction, given));
        reply.replacement().ifPresent(card -> {
            replace(slackAction, whisper, card);
            reply.target().ifPresent(message -> replace(slackAction, message, card));
        });
        reply.cards().forEach(card -> say(slackAction, whisper, card));
    }

    /// Whether others saw it, or may have.
    private boolean aloud(SlackAction slackAction, Reply reply) {
        Optional<URI> place = slackAction.aloud().filter(responseUrlReplies::trusts);
        return place.isPresent()
                && reply.publicPost()
                        .filter(words ->
                                responseUrlReplies.aloud(slackAction.action().from(), place.get(), words.card()))
                        .isPresent();
    }

    private void say(SlackAction slackAction, Optional<URI> whisper, Card card) {
        PlatformUser to = slackAction.action().from();
        boolean whispered = whisper.isPresent() && responseUrlReplies.say(to, whisper.get(), card);
        if (!whispered) {
            replySender.tell(to.at(), () -> chat.say(to, slackAction.channel(), slackAction.thread(), card));
        }
    }

    private void replace(SlackAction slackAction, MessageRef message, Card card) {
        PlatformUser from = slackAction.action().from();
        replySender.tell(from.at(), () -> chat.update(from, message, card));
    }

    private void replace(SlackAction slackAction, Optional<URI> whisper, Card card) {
        if (whisper.isPresent()) {
            responseUrlReplies.replace(slackAction.action().from(), whisper.get(), card);
        } else if (slackAction.action() instanceof UserAction.Pressed pressed) {
            pressed.message().ifPresent(message -> replace(slackAction, message, card));
        }
    }
}
