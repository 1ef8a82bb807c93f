package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.SearchResult;
import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.member.PlatformUser;
import druppel.platform.teams.api.TeamsTimeouts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// While the database is unavailable, clients are asked to repeat invokes.
class TeamsOutageTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TeamsTestApplication application = new TeamsTestApplication(
            "2026-11-30T08:00:00Z", new TeamsTimeouts(SECOND, SECOND, SECOND), talking -> new Unread());

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void whatCannotBeCheckedIsToBeSentAgain() throws Exception {
        assertThat(application.deliver(activity("sent")).statusCode()).isEqualTo(503);
        assertThat(application.store.events()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "opening"})
    void whoeverWaitsForAnAnswerHearsThatItDidNotWork(String kind) throws Exception {
        assertThat(application.deliver(activity(kind)).body()).contains("it is noted");
        assertThat(application.store.events()).isZero();
    }

    private ObjectNode activity(String kind) {
        SampleActivities as = application.sampleActivities;
        return switch (kind) {
            case "query" -> as.query("anna", "f:1", "trust");
            case "opening" -> as.opening("anna", "f:1", "write", "");
            default -> as.sent("anna", "f:1", "keep:today", Map.of());
        };
    }

    private record Unread() implements ChatService {
        @Override
        public Reply answer(UserAction action) {
            throw new IllegalStateException("the rows are away");
        }

        @Override
        public Map<String, String> faults(UserAction.Pressed form) {
            throw new IllegalStateException("the rows are away");
        }

        @Override
        public List<SearchResult> searchTips(PlatformUser asker, Language otherwise, String about, int most) {
            throw new IllegalStateException("the rows are away");
        }
    }
}
