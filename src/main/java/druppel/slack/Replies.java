package druppel.slack;

import druppel.app.Answer;
import druppel.app.Incoming;
import druppel.app.Outcome;
import druppel.core.talk.Card;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the bot's answers to where they belong: under their breath where a command was given,
/// else in the open.
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final SlackChat chat;
    private final Whispers whispers;
    private final InstantSource clock;

    Replies(SlackChat chat, Whispers whispers, InstantSource clock) {
        this.chat = chat;
        this.whispers = whispers;
        this.clock = clock;
    }

    void carryOut(Act act, Answer answer) {
        Optional<URI> whisper = whispers.trusted(act.whisper());
        answer.replacement().ifPresent(card -> replace(act, whisper, card));
        answer.cards().forEach(card -> say(act, whisper, card));
    }

    private void say(Act act, Optional<URI> whisper, Card card) {
        boolean whispered = whisper.isPresent() && whispers.say(whisper.get(), card);
        if (!whispered) {
            note(
                    patiently(() ->
                            chat.say(
                                    act.incoming().from().at(),
                                    act.channel(),
                                    act.thread(),
                                    card)));
        }
    }

    private void replace(Act act, Optional<URI> whisper, Card card) {
        if (whisper.isPresent()) {
            whispers.replace(whisper.get(), card);
        } else if (act.incoming() instanceof Incoming.Pressed pressed) {
            pressed.message()
                    .ifPresent(message ->
                            note(patiently(() -> chat.update(pressed.from(), message, card))));
        }
    }

    /// Tries once more after the pause that Slack asks for; only what certainly did not arrive is
    /// tried again.
    private Outcome patiently(Supplier<Outcome> attempt) {
        Outcome first = attempt.get();
        return first instanceof Outcome.Throttled(Instant until) && waited(until)
                ? attempt.get()
                : first;
    }

    private boolean waited(Instant until) {
        Duration pause = Duration.between(clock.instant(), until);
        if (pause.compareTo(LONGEST_WAIT) > 0) {
            return false;
        }
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void note(Outcome outcome) {
        if (!(outcome instanceof Outcome.Sent)) {
            LOG.atWarn()
                    .addKeyValue("outcome", outcome)
                    .log("An answer did not reach Slack for certain; it is not sent again");
        }
    }
}
