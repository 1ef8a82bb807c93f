package druppel.slack;

import druppel.chat.Reply;
import druppel.chat.ReplySender;
import druppel.chat.UserAction;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import java.net.URI;
import java.util.Optional;

/// Brings the bot's answers to where they belong: under their breath where a command was given,
/// else in the open.
final class Replies {
    private final SlackChat chat;
    private final Whispers whispers;
    private final WindowReplies windows;
    private final ReplySender replySender;

    Replies(SlackChat chat, Whispers whispers, WindowReplies windows, ReplySender replySender) {
        this.chat = chat;
        this.whispers = whispers;
        this.windows = windows;
        this.replySender = replySender;
    }

    /// Opens what of an answer belongs in a window; gives the rest.
    Reply open(Act act, Reply reply) {
        Reply signed = reply.shownAs(card -> Signed.by(act.action().from(), card));
        return windows.show(act, whispers.trusted(act.whisper()), offered(act, signed));
    }

    /// In a channel others would see what is offered right there.
    private Reply offered(Act act, Reply reply) {
        return whispers.trusted(act.aloud()).isPresent() ? reply.offeredHere() : reply;
    }

    void tell(Act act, Reply given) {
        Optional<URI> whisper = whispers.trusted(act.whisper());
        Reply reply = given.heard(given.aloud().isPresent() && aloud(act, given));
        reply.replacement()
                .ifPresent(card -> {
                    replace(act, whisper, card);
                    reply.standing().ifPresent(message -> replace(act, message, card));
                });
        reply.cards().forEach(card -> say(act, whisper, card));
    }

    /// Whether others heard it, or may have.
    private boolean aloud(Act act, Reply reply) {
        Optional<URI> place = whispers.trusted(act.aloud());
        return place.isPresent()
                && reply.aloud()
                        .filter(words ->
                                whispers.aloud(act.action().from(), place.get(), words.card()))
                        .isPresent();
    }

    private void say(Act act, Optional<URI> whisper, Card card) {
        PlatformUser to = act.action().from();
        boolean whispered = whisper.isPresent() && whispers.say(to, whisper.get(), card);
        if (!whispered) {
            replySender.tell(to.at(), () -> chat.say(to, act.channel(), act.thread(), card));
        }
    }

    private void replace(Act act, MessageRef message, Card card) {
        PlatformUser from = act.action().from();
        replySender.tell(from.at(), () -> chat.update(from, message, card));
    }

    private void replace(Act act, Optional<URI> whisper, Card card) {
        if (whisper.isPresent()) {
            whispers.replace(act.action().from(), whisper.get(), card);
        } else if (act.action() instanceof UserAction.Pressed pressed) {
            pressed.message().ifPresent(message -> replace(act, message, card));
        }
    }
}
