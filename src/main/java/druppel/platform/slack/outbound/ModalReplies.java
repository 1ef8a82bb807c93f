package druppel.platform.slack.outbound;

import com.slack.api.model.view.View;
import druppel.chat.Reply;
import druppel.message.Card;
import druppel.platform.slack.inbound.SlackAction;
import druppel.platform.slack.render.ShareModal;
import druppel.platform.slack.render.ViewRenderer;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Modal replies: shows forms, and cards without a message to follow, in modals. What cannot be shown in a
/// modal is left for the conversation.
public record ModalReplies(Modals modals) {

    /// Opens the modals; gives the rest of the reply.
    Reply show(SlackAction slackAction, Optional<URI> whisper, Reply reply) {
        Reply rest = form(slackAction, whisper, offer(slackAction, whisper, reply));
        if (!slackAction.besideConversation()) {
            return rest;
        }
        // App Home is published again, and the message is updated in place
        boolean drawn = slackAction.window().isEmpty() && rest.standing().isPresent();
        return card(slackAction, drawn ? rest : rest.anew());
    }

    /// Opens the modal for choosing where to share.
    private Reply offer(SlackAction slackAction, Optional<URI> whisper, Reply reply) {
        return reply.offer()
                .map(sharePreview -> ShareModal.of(sharePreview, whisper.map(URI::toString)))
                .filter(view -> modals.open(slackAction, view))
                .map(view -> reply.withoutOffer())
                .orElseGet(reply::offeredLater);
    }

    private Reply form(SlackAction slackAction, Optional<URI> whisper, Reply reply) {
        return reply.form()
                .map(form -> ViewRenderer.form(form, whisper.map(URI::toString)))
                .filter(view -> modals.open(slackAction, view))
                .map(view -> reply.with(reply.cards()))
                .orElseGet(reply::inline);
    }

    private Reply card(SlackAction slackAction, Reply reply) {
        List<Card> cards = reply.cards();
        return !cards.isEmpty() && shown(slackAction, cards.getFirst())
                ? reply.with(cards.subList(1, cards.size()))
                : reply;
    }

    private boolean shown(SlackAction slackAction, Card card) {
        View view = ViewRenderer.window(card, Optional.empty());
        return slackAction
                .window()
                .map(open -> modals.replace(slackAction.action().from().at(), open, view))
                .orElseGet(() -> modals.open(slackAction, view));
    }
}
