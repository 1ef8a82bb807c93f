package druppel.slack;

import druppel.app.Answer;
import druppel.app.Attention;
import druppel.app.Incoming;
import druppel.app.MessageRef;
import druppel.app.Notice;
import druppel.app.Outcome;
import druppel.app.Patience;
import druppel.app.Person;
import druppel.core.talk.Card;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the bot's answers to where they belong: under their breath where a command was given,
/// else in the open.
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final SlackChat chat;
    private final Whispers whispers;
    private final WindowReplies windows;
    private final Patience patience;
    private final Attention attention;

    Replies(
            SlackChat chat,
            Whispers whispers,
            WindowReplies windows,
            Patience patience,
            Attention attention) {
        this.chat = chat;
        this.whispers = whispers;
        this.windows = windows;
        this.patience = patience;
        this.attention = attention;
    }

    /// Opens what of an answer belongs in a window; gives the rest.
    Answer open(Act act, Answer answer) {
        return windows.show(act, whispers.trusted(act.whisper()), answer);
    }

    void tell(Act act, Answer answer) {
        Optional<URI> whisper = whispers.trusted(act.whisper());
        answer.replacement()
                .ifPresent(card -> {
                    replace(act, whisper, card);
                    answer.standing().ifPresent(message -> replace(act, message, card));
                });
        answer.cards().forEach(card -> say(act, whisper, card));
    }

    private void say(Act act, Optional<URI> whisper, Card card) {
        Person to = act.incoming().from();
        boolean whispered = whisper.isPresent() && whispers.say(to, whisper.get(), card);
        if (!whispered) {
            note(act, patience.trying(() -> chat.say(to, act.channel(), act.thread(), card)));
        }
    }

    private void replace(Act act, MessageRef message, Card card) {
        note(act, patience.trying(() -> chat.update(act.incoming().from(), message, card)));
    }

    private void replace(Act act, Optional<URI> whisper, Card card) {
        if (whisper.isPresent()) {
            whispers.replace(act.incoming().from(), whisper.get(), card);
        } else if (act.incoming() instanceof Incoming.Pressed pressed) {
            pressed.message().ifPresent(message -> replace(act, message, card));
        }
    }

    private void note(Act act, Outcome outcome) {
        if (outcome instanceof Outcome.Closed(String why)) {
            attention.heed(new Notice.Closed(act.incoming().from().at(), why));
        }
        if (!(outcome instanceof Outcome.Sent)) {
            LOG.atWarn()
                    .addKeyValue("outcome", outcome)
                    .log("An answer did not reach Slack for certain; it is not sent again");
        }
    }
}
