package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.SearchResult;
import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.member.PlatformUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Acts in Teams that fail: each is answered with the id under which it is in the log.
class TeamsFailureTest {
    private static final String NOTED = "That did not work; it is noted (";

    private final TeamsTestApplication application =
            new TeamsTestApplication("2026-11-30T08:00:00Z", TeamsFailureTest::broken);

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aMessageThatFailsIsAnsweredWithTheId() throws Exception {
        application.deliver(application.sampleActivities.said("anna", "1", "streak"));

        assertThat(answer()).contains(NOTED);
    }

    @Test
    void aPressThatFailsIsAnsweredBelow() throws Exception {
        application.deliver(application.sampleActivities.executed("anna", "f:1", "77", "done:1", Map.of()));

        assertThat(answer()).contains(NOTED);
    }

    @Test
    void aFormThatCannotBeOpenedSaysSo() throws Exception {
        assertThat(application
                        .deliver(application.sampleActivities.opening("anna", "f:1", "write", ""))
                        .body())
                .contains(NOTED);
    }

    /// The next message, behind signs of typing.
    private String answer() throws InterruptedException {
        FakeConnector.Call next = application.connector.await();
        return next.typing() ? answer() : next.said();
    }

    private static ChatService broken(ChatService chatService) {
        return new ChatService() {
            @Override
            public Reply answer(UserAction action) {
                throw new IllegalStateException("a test");
            }

            @Override
            public List<SearchResult> searchTips(PlatformUser asker, Language otherwise, String about, int most) {
                throw new IllegalStateException("a test");
            }
        };
    }
}
