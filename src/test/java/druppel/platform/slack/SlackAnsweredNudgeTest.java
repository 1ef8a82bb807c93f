package druppel.platform.slack;

import druppel.chat.AnsweredNudgeContract;
import druppel.domain.delivery.MessageRef;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

class SlackAnsweredNudgeTest extends AnsweredNudgeContract {
    private final SlackTestApplication application = new SlackTestApplication(Instant.parse("2026-11-29T12:00:00Z"));

    @AfterEach
    void close() {
        application.close();
    }

    @Override
    protected void say(String text) throws Exception {
        application.says("T1", "U1", text);
    }

    @Override
    protected void press(MessageRef message, String action) throws Exception {
        application.sends(SlackPayloads.pressedOn(message.message(), action));
    }

    @Override
    protected void tickAt(String moment) {
        application.tickAt(moment);
    }

    @Override
    protected MessageRef newest() {
        return new MessageRef("D1", application.slack.messages().newest());
    }

    @Override
    protected String seen(MessageRef message) {
        return application.slack.messages().blocks(message.message()).toString();
    }
}
