package druppel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.delivery.MessageRef;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Contract of a whole platform for the cards of a nudge: they show how it was answered, whatever answered it.
public abstract class AnsweredNudgeContract {
    private static final String ANSWER = "I asked Bram what he would do, and waited";

    private MessageRef nudge = new MessageRef("", "");

    /// Starts the platform before it is used.
    protected void open() {}

    /// The member sends this text, until the bot has answered it.
    protected abstract void say(String text) throws Exception;

    /// The member presses the button with this action, until the bot has answered it.
    protected abstract void press(MessageRef message, String action) throws Exception;

    /// Moves the clock and sends what is due.
    protected abstract void tickAt(String moment) throws Exception;

    /// The newest message of the bot.
    protected abstract MessageRef newest() throws Exception;

    /// What the member sees of a message, in the platform's own form, with the actions of its buttons.
    protected abstract String seen(MessageRef message) throws Exception;

    @BeforeEach
    void receiveANudge() throws Exception {
        open();
        say("start");
        tickAt("2026-11-30T09:00:00Z");
        nudge = newest();
        assertThat(seen(nudge)).contains("Done", "Later today").doesNotContain("✓");
    }

    @Test
    void answeredByItsButton() throws Exception {
        pressNamed(nudge, "done");

        assertAnswered(nudge);
    }

    @Test
    void answeredByATypedWord() throws Exception {
        say("done");

        assertAnswered(nudge);
    }

    @Test
    void answeredInOwnWords() throws Exception {
        say(ANSWER);

        assertAnswered(nudge);
    }

    @Test
    void answeredFromTheFollowUp() throws Exception {
        tickAt("2026-11-30T16:00:00Z");
        MessageRef question = newest();
        assertThat(seen(question)).contains("Not today");

        pressNamed(question, "done");

        assertAnswered(question);
    }

    @Test
    void theFollowUpShowsWhatWasTyped() throws Exception {
        tickAt("2026-11-30T16:00:00Z");
        MessageRef question = newest();

        say(ANSWER);

        assertAnswered(question);
    }

    @Test
    void takenBackItHasItsButtonsAgain() throws Exception {
        say(ANSWER);

        pressNamed(newest(), "undo");

        assertThat(seen(nudge)).contains("Later today").doesNotContain("✓");
    }

    private void assertAnswered(MessageRef message) throws Exception {
        assertThat(seen(message)).contains("✓").doesNotContain("Later today", "Not today");
    }

    private void pressNamed(MessageRef message, String name) throws Exception {
        Matcher action = Pattern.compile(name + ":\\d+").matcher(seen(message));
        assertThat(action.find()).as("a button " + name).isTrue();
        press(message, action.group());
    }
}
