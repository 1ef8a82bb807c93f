package druppel.teams;

import druppel.chat.Reply;
import druppel.chat.ReplySender;
import druppel.chat.UserAction;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import java.util.Optional;

/// Brings the bot's answers into the conversations they belong to.
record TeamsReplies(TeamsChat chat, Speech speech, ReplySender replySender) {
    void tell(Matter.Act act, Reply reply) {
        Optional<MessageRef> pressed = pressed(act);
        Reply told = pressed.isPresent() ? reply : reply.anew();
        told.replacement()
                .ifPresent(card -> {
                    pressed.ifPresent(message -> replace(act, message, card));
                    told.standing().ifPresent(message -> replace(act, message, card));
                });
        told.cards().forEach(card -> say(act, card));
    }

    /// Tells somebody in the conversation with them, if there is one.
    void tell(PlatformUser user, Reply reply) {
        reply.cards().forEach(card -> replySender.tell(user.at(), () -> chat.say(user, card)));
    }

    void tellAloud(Matter.Aloud aloud, Card card) {
        replySender.tell(aloud.asker().at(), () -> chat.say(aloud.place(), speech.aloud(card)));
    }

    private static Optional<MessageRef> pressed(Matter.Act act) {
        return act.action() instanceof UserAction.Pressed pressed
                ? pressed.message()
                : Optional.empty();
    }

    private void say(Matter.Act act, Card card) {
        String to = act.contact().user();
        replySender.tell(
                act.action().from().at(), () -> chat.say(act.place(), speech.answer(card, to)));
    }

    private void replace(Matter.Act act, MessageRef message, Card card) {
        replySender.tell(
                act.action().from().at(),
                () -> chat.update(act.place().service(), message, card));
    }
}
