package druppel.slack;

import druppel.app.Answer;
import druppel.app.Incoming;
import druppel.app.Telling;
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
    private final Telling telling;

    Replies(SlackChat chat, Whispers whispers, WindowReplies windows, Telling telling) {
        this.chat = chat;
        this.whispers = whispers;
        this.windows = windows;
        this.telling = telling;
    }

    /// Opens what of an answer belongs in a window; gives the rest.
    Answer open(Act act, Answer answer) {
        Answer signed = answer.shownAs(card -> Signed.by(act.incoming().from(), card));
        return windows.show(act, whispers.trusted(act.whisper()), offered(act, signed));
    }

    /// In a channel others would see what is offered right there.
    private Answer offered(Act act, Answer answer) {
        return whispers.trusted(act.aloud()).isPresent() ? answer.offeredHere() : answer;
    }

    void tell(Act act, Answer given) {
        Optional<URI> whisper = whispers.trusted(act.whisper());
        Answer answer = given.heard(given.aloud().isPresent() && aloud(act, given));
        answer.replacement()
                .ifPresent(card -> {
                    replace(act, whisper, card);
                    answer.standing().ifPresent(message -> replace(act, message, card));
                });
        answer.cards().forEach(card -> say(act, whisper, card));
    }

    /// Whether others heard it, or may have.
    private boolean aloud(Act act, Answer answer) {
        Optional<URI> place = whispers.trusted(act.aloud());
        return place.isPresent()
                && answer.aloud()
                        .filter(words ->
                                whispers.aloud(act.incoming().from(), place.get(), words.card()))
                        .isPresent();
    }

    private void say(Act act, Optional<URI> whisper, Card card) {
        PlatformUser to = act.incoming().from();
        boolean whispered = whisper.isPresent() && whispers.say(to, whisper.get(), card);
        if (!whispered) {
            telling.tell(to.at(), () -> chat.say(to, act.channel(), act.thread(), card));
        }
    }

    private void replace(Act act, MessageRef message, Card card) {
        PlatformUser from = act.incoming().from();
        telling.tell(from.at(), () -> chat.update(from, message, card));
    }

    private void replace(Act act, Optional<URI> whisper, Card card) {
        if (whisper.isPresent()) {
            whispers.replace(act.incoming().from(), whisper.get(), card);
        } else if (act.incoming() instanceof Incoming.Pressed pressed) {
            pressed.message().ifPresent(message -> replace(act, message, card));
        }
    }
}
