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

/// Shows in windows what of an answer belongs there: a form, and a card where no message stands
/// that it could follow. What cannot be shown so is left for the conversation.
public record ModalReplies(Modals modals) {

    /// Gives the rest of the answer.
    Reply show(SlackAction slackAction, Optional<URI> whisper, Reply reply) {
        Reply rest = form(slackAction, whisper, offer(slackAction, whisper, reply));
        if (!slackAction.besideConversation()) {
            return rest;
        }
        // the page itself is drawn anew, and the message is changed where it stands
        boolean drawn = slackAction.window().isEmpty() && rest.standing().isPresent();
        return card(slackAction, drawn ? rest : rest.anew());
    }

    /// Opens a window in which a place is chosen for what is offered.
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
