package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Database queries and Slack calls of each use case. A new or unnecessary query or call fails here.
class SlackEffortTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-29T12:00:00Z");
    private static final String MONDAY = "2026-11-30T09:00:00Z";
    private static final String LOOK = "{\"type\":\"app_home_opened\",\"tab\":\"home\",\"user\":\"U1\"}";

    private final SlackTestApplication house = new SlackTestApplication(SUNDAY);

    @BeforeEach
    void join() throws Exception {
        house.says("T1", "U1", "start");
        awaitHome();
        begin();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aTickWithNothingDue() {
        house.tickAt("2026-11-29T13:00:00Z");

        assertEffort(3);
    }

    @Test
    void aTickThatSendsANudge() {
        house.tickAt(MONDAY);

        assertEffort(22, "dnd.info", "chat.postMessage");
    }

    @Test
    void aDirectMessageThatIsKept() throws Exception {
        house.says("T1", "U1", "Asked everybody for their view");
        awaitHome();

        assertEffort(23, "chat.postMessage");
    }

    @Test
    void aDirectMessageThatAnswersANudge() throws Exception {
        house.tickAt(MONDAY);
        begin();

        house.says("T1", "U1", "Asked everybody for their view");
        awaitHome();

        assertEffort(31, "chat.postMessage", "chat.update");
    }

    @Test
    void aButtonThatIsPressed() throws Exception {
        house.tickAt(MONDAY);
        begin();

        house.sends(SlackPayloads.pressedOn(
                house.slack.messages().delivered().getLast().ts(), "done:1"));
        awaitHome();

        assertEffort(28, "chat.update", "chat.postMessage");
    }

    @Test
    void aSlashCommand() throws Exception {
        house.sends(SlackFixture.command("/tip", "", house.slack.responses().toString()));
        awaitHome();

        assertEffort(12, "response");
    }

    @Test
    void aHomeThatIsOpened() throws Exception {
        house.happens("T1", LOOK);
        house.slack.awaitCalls("views.publish", 1);

        assertEffort(11, "files.getUploadURLExternal", "upload", "files.completeUploadExternal", "views.publish");
    }

    /// Waits for the check whether to publish App Home, which runs on another thread after an action.
    private void awaitHome() {
        house.store.counted().await("from opened_home");
    }

    private void begin() {
        house.store.counted().forget();
        house.slack.forget();
    }

    private void assertEffort(int statements, String... calls) {
        assertThat(house.slack.methods()).isEqualTo(List.of(calls));
        assertThat(house.store.counted().statements()).hasSize(statements);
    }
}
