package druppel.platform.teams;

import druppel.chat.AnsweredNudgeContract;
import druppel.domain.delivery.MessageRef;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class TeamsAnsweredNudgeTest extends AnsweredNudgeContract {
    private final TeamsTestApplication application = new TeamsTestApplication("2026-11-29T12:00:00Z");
    private int ids;

    @AfterEach
    void close() {
        application.close();
    }

    @Override
    protected void say(String text) throws Exception {
        application.says("anna", next(), text);
    }

    @Override
    protected void press(MessageRef message, String action) throws Exception {
        application.invoked(application.sampleActivities.executed("anna", next(), message.message(), action, Map.of()));
    }

    @Override
    protected void tickAt(String moment) {
        application.tickAt(moment);
    }

    @Override
    protected MessageRef newest() {
        return new MessageRef("a:anna", application.connector.newest());
    }

    @Override
    protected String seen(MessageRef message) {
        return application.connector.message(message.message()).toString();
    }

    private String next() {
        ids++;
        return "f:" + ids;
    }
}
