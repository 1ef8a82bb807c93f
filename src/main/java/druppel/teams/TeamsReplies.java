package druppel.teams;

import druppel.app.Answer;
import druppel.app.Incoming;
import druppel.app.Telling;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import java.util.Optional;

/// Brings the bot's answers into the conversations they belong to.
record TeamsReplies(TeamsChat chat, Speech speech, Telling telling) {
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
    void tell(PlatformUser user, Answer answer) {
        answer.cards().forEach(card -> telling.tell(user.at(), () -> chat.say(user, card)));
    }

    void tellAloud(Matter.Aloud aloud, Card card) {
        telling.tell(aloud.asker().at(), () -> chat.say(aloud.place(), speech.aloud(card)));
    }

    private static Optional<MessageRef> pressed(Matter.Act act) {
        return act.incoming() instanceof Incoming.Pressed pressed
                ? pressed.message()
                : Optional.empty();
    }

    private void say(Matter.Act act, Card card) {
        String to = act.contact().user();
        telling.tell(
                act.incoming().from().at(), () -> chat.say(act.place(), speech.answer(card, to)));
    }

    private void replace(Matter.Act act, MessageRef message, Card card) {
        telling.tell(
                act.incoming().from().at(),
                () -> chat.update(act.place().service(), message, card));
    }
}
