package druppel.teams;

import druppel.app.Answer;
import druppel.app.Attention;
import druppel.app.Incoming;
import druppel.app.MessageRef;
import druppel.app.Notice;
import druppel.app.Outcome;
import druppel.app.Patience;
import druppel.app.Person;
import druppel.app.Workspace;
import druppel.core.talk.Card;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the bot's answers into the conversations they belong to.
final class TeamsReplies {
    private static final Logger LOG = LoggerFactory.getLogger(TeamsReplies.class);

    private final TeamsChat chat;
    private final Speech speech;
    private final Patience patience;
    private final Attention attention;

    TeamsReplies(TeamsChat chat, Speech speech, Patience patience, Attention attention) {
        this.chat = chat;
        this.speech = speech;
        this.patience = patience;
        this.attention = attention;
    }

    void tell(Matter.Act act, Answer answer) {
        Optional<MessageRef> pressed = pressed(act);
        Answer told = pressed.isPresent() ? answer : answer.anew();
        told.replacement()
                .ifPresent(card -> {
                    pressed.ifPresent(message -> replace(act, message, card));
                    told.standing().ifPresent(message -> replace(act, message, card));
                });
        told.cards().forEach(card -> say(act, card));
    }

    /// Tells somebody in the conversation with them, if there is one.
    void tell(Person person, Answer answer) {
        answer.cards().forEach(card -> note(person.at(), () -> chat.say(person, card)));
    }

    void tellAloud(Matter.Aloud aloud, Card card) {
        note(aloud.asker().at(), () -> chat.say(aloud.place(), speech.aloud(card)));
    }

    private static Optional<MessageRef> pressed(Matter.Act act) {
        return act.incoming() instanceof Incoming.Pressed pressed
                ? pressed.message()
                : Optional.empty();
    }

    private void say(Matter.Act act, Card card) {
        String to = act.contact().user();
        note(act.incoming().from().at(), () -> chat.say(act.place(), speech.answer(card, to)));
    }

    private void replace(Matter.Act act, MessageRef message, Card card) {
        note(act.incoming().from().at(), () -> chat.update(act.place().service(), message, card));
    }

    private void note(Workspace workspace, Supplier<Outcome> attempt) {
        Outcome outcome = patience.trying(attempt);
        if (outcome instanceof Outcome.Closed(String why)) {
            attention.heed(new Notice.Closed(workspace, why));
        }
        if (!(outcome instanceof Outcome.Sent)) {
            LOG.atWarn()
                    .addKeyValue("outcome", outcome)
                    .log("An answer did not reach Teams for certain; it is not sent again");
        }
    }
}
