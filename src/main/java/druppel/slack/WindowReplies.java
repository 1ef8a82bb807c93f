package druppel.slack;

import com.slack.api.model.view.View;
import druppel.chat.Reply;
import druppel.message.Card;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Shows in windows what of an answer belongs there: a form, and a card where no message stands
/// that it could follow. What cannot be shown so is left for the conversation.
record WindowReplies(Windows windows) {

    /// Gives the rest of the answer.
    Reply show(Act act, Optional<URI> whisper, Reply reply) {
        Reply rest = form(act, whisper, offer(act, whisper, reply));
        if (!act.besideConversation()) {
            return rest;
        }
        // the page itself is drawn anew, and the message is changed where it stands
        boolean drawn = act.window().isEmpty() && rest.standing().isPresent();
        return card(act, drawn ? rest : rest.anew());
    }

    /// Opens a window in which a place is chosen for what is offered.
    private Reply offer(Act act, Optional<URI> whisper, Reply reply) {
        return reply.offer()
                .map(sharePreview -> SharingView.of(sharePreview, whisper.map(URI::toString)))
                .filter(view -> windows.open(act, view))
                .map(view -> reply.withoutOffer())
                .orElseGet(reply::offeredLater);
    }

    private Reply form(Act act, Optional<URI> whisper, Reply reply) {
        return reply.form()
                .map(form -> ViewDrawing.form(form, whisper.map(URI::toString)))
                .filter(view -> windows.open(act, view))
                .map(view -> reply.with(reply.cards()))
                .orElseGet(reply::inline);
    }

    private Reply card(Act act, Reply reply) {
        List<Card> cards = reply.cards();
        return !cards.isEmpty() && shown(act, cards.getFirst())
                ? reply.with(cards.subList(1, cards.size()))
                : reply;
    }

    private boolean shown(Act act, Card card) {
        View view = ViewDrawing.window(card, Optional.empty());
        return act.window()
                .map(open -> windows.replace(act.action().from().at(), open, view))
                .orElseGet(() -> windows.open(act, view));
    }
}
