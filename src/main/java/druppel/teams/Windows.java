package druppel.teams;

import druppel.app.Answer;
import druppel.app.Conversation;
import druppel.app.Incoming;
import druppel.message.Block;
import druppel.message.Card;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Forms in windows of somebody's own, opened from wherever they are in Teams.
record Windows(Conversation conversation, TeamsChat chat) {

    /// The form, or why there is none.
    Reply open(Incoming.Pressed form, Sender sender) {
        chat.meet(form.from(), sender.profile());
        Answer answer = conversation.answer(form);
        return answer.form()
                .map(card -> Reply.window(AdaptiveCards.inWindow(card)))
                .orElseGet(() -> said(answer));
    }

    /// The form once more with what is wrong with it, and all that was written; empty where it can
    /// be taken.
    Optional<Reply> corrected(Incoming.Pressed filled) {
        Map<String, String> faults = conversation.faults(filled);
        return faults.isEmpty() ? Optional.empty() : Optional.of(again(filled, faults));
    }

    /// What became of a form, in words.
    static Reply said(Answer answer) {
        return Reply.window(
                answer.anew().inline().cards().stream()
                        .map(Card::plainText)
                        .collect(Collectors.joining("\n\n")));
    }

    private Reply again(Incoming.Pressed filled, Map<String, String> faults) {
        Incoming.Pressed form =
                new Incoming.Pressed(
                        filled.eventId(),
                        filled.from(),
                        Optional.empty(),
                        "write:",
                        filled.values());
        Answer answer = conversation.answer(form);
        return answer.form()
                .map(card -> Reply.window(AdaptiveCards.inWindow(under(faults, card))))
                .orElseGet(() -> said(answer));
    }

    private static Card under(Map<String, String> faults, Card card) {
        List<Block> remarks = faults.values().stream().<Block>map(Block.Paragraph::new).toList();
        return new Card(Stream.concat(remarks.stream(), card.blocks().stream()).toList());
    }
}
