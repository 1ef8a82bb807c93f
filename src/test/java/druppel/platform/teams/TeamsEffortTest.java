package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Database queries and Bot Connector calls of each use case. A new or unnecessary query or call fails here.
class TeamsEffortTest {
    private final TeamsTestApplication application = new TeamsTestApplication("2026-11-29T12:00:00Z");
    private int callsBefore;

    @BeforeEach
    void join() throws Exception {
        application.says("anna", "f:1", "start");
        begin();
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aTickWithNothingDue() {
        application.tickAt("2026-11-29T13:00:00Z");

        assertEffort(3);
    }

    @Test
    void aTickThatSendsANudge() {
        application.tickAt("2026-11-30T09:00:00Z");

        assertEffort(23, "POST message");
    }

    @Test
    void aMessageThatIsKept() throws Exception {
        application.says("anna", "f:2", "Asked everybody for their view");

        assertEffort(25, "POST message");
    }

    @Test
    void aMessageThatAnswersANudge() throws Exception {
        application.tickAt("2026-11-30T09:00:00Z");
        begin();

        application.says("anna", "f:2", "Asked everybody for their view");

        assertEffort(33, "POST message", "PUT message");
    }

    @Test
    void aButtonThatIsPressed() throws Exception {
        application.tickAt("2026-11-30T09:00:00Z");
        begin();

        application.invoked(application.sampleActivities.executed(
                "anna", "f:3", application.connector.newest(), "done:1", Map.of()));

        assertEffort(30, "PUT message", "POST message");
    }

    @Test
    void aTip() throws Exception {
        application.says("anna", "f:4", "tip");

        assertEffort(15, "POST message");
    }

    private void begin() {
        application.store.counted().forget();
        callsBefore = application.said().size();
    }

    private void assertEffort(int statements, String... expected) {
        List<String> made = application.said().stream()
                .skip(callsBefore)
                .map(call -> call.method() + " " + call.body().path("type").asString())
                .toList();
        assertThat(made).isEqualTo(List.of(expected));
        assertThat(application.store.counted().statements()).hasSize(statements);
    }
}
