package druppel.slack;

import com.slack.api.model.view.View;
import druppel.app.Answer;
import druppel.message.Card;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Shows in windows what of an answer belongs there: a form, and a card where no message stands
/// that it could follow. What cannot be shown so is left for the conversation.
record WindowReplies(Windows windows) {

    /// Gives the rest of the answer.
    Answer show(Act act, Optional<URI> whisper, Answer answer) {
        Answer rest = form(act, whisper, offer(act, whisper, answer));
        if (!act.besideConversation()) {
            return rest;
        }
        // the page itself is drawn anew, and the message is changed where it stands
        boolean drawn = act.window().isEmpty() && rest.standing().isPresent();
        return card(act, drawn ? rest : rest.anew());
    }

    /// Opens a window in which a place is chosen for what is offered.
    private Answer offer(Act act, Optional<URI> whisper, Answer answer) {
        return answer.offer()
                .map(offer -> SharingView.of(offer, whisper.map(URI::toString)))
                .filter(view -> windows.open(act, view))
                .map(view -> answer.withoutOffer())
                .orElseGet(answer::offeredLater);
    }

    private Answer form(Act act, Optional<URI> whisper, Answer answer) {
        return answer.form()
                .map(form -> ViewDrawing.form(form, whisper.map(URI::toString)))
                .filter(view -> windows.open(act, view))
                .map(view -> answer.with(answer.cards()))
                .orElseGet(answer::inline);
    }

    private Answer card(Act act, Answer answer) {
        List<Card> cards = answer.cards();
        return !cards.isEmpty() && shown(act, cards.getFirst())
                ? answer.with(cards.subList(1, cards.size()))
                : answer;
    }

    private boolean shown(Act act, Card card) {
        View view = ViewDrawing.window(card, Optional.empty());
        return act.window()
                .map(open -> windows.replace(act.incoming().from().at(), open, view))
                .orElseGet(() -> windows.open(act, view));
    }
}
