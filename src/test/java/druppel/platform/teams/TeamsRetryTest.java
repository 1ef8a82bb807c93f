package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.member.Member;
import druppel.message.Card;
import druppel.platform.teams.api.TeamsTimeouts;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Slow answers: the bot shows a typing indicator, and a client does not wait forever.
class TeamsRetryTest {
    private static final TeamsTimeouts AT_ONCE =
            new TeamsTimeouts(Duration.ofSeconds(1), Duration.ofMillis(50), Duration.ZERO);

    private final CountDownLatch work = new CountDownLatch(1);
    private final TeamsTestApplication application =
            new TeamsTestApplication("2026-11-30T08:00:00Z", AT_ONCE, talking -> new Slow(work));

    @AfterEach
    void close() {
        work.countDown();
        application.close();
    }

    @Test
    void whileItThinksTheBotIsSeenToBeAtWork() throws Exception {
        application.deliver(application.sampleActivities.said("anna", "1", "streak"));

        assertThat(application.connector.await().typing()).isTrue();
        work.countDown();
        assertThat(application.connector.await().said()).contains("after");
    }

    @Test
    void aClientThatWaitsTooLongIsToldAndTheResultComesLater() throws Exception {
        JsonNode press = application.sampleActivities.executed("anna", "f:1", "77", "done:1", Map.of());
        String answer = application.deliver(press).body();
        assertThat(answer).contains("This takes a moment");

        work.countDown();
        application.settle();

        assertThat(application.connector.message("77").toString()).contains("after");
    }

    @Test
    void aTaskModuleThatDoesNotComeInTimeIsToBeAskedForAgain() throws Exception {
        JsonNode opening = application.sampleActivities.opening("anna", "f:1", "write", "");

        assertThat(application.deliver(opening).statusCode()).isEqualTo(503);
    }

    @Test
    void nobodyIsSeenToWriteOnceAllIsSaid() throws Exception {
        work.countDown();
        application.says("anna", "1", "streak");
        application.says("anna", "2", "streak");

        assertThat(application.said()).hasSize(2);
    }

    @Test
    void whoSendsTheBotAwayWhileItThinksHasSentItAway() throws Exception {
        try (TeamsTestApplication thinking = new TeamsTestApplication("2026-11-30T08:00:00Z", AT_ONCE, this::held)) {
            thinking.deliver(thinking.sampleActivities.said("anna", "1", "start"));
            thinking.deliver(thinking.sampleActivities.installed("anna", "f:1", "remove"));
            work.countDown();
            thinking.settle();

            assertThat(thinking.member("anna").status()).isEqualTo(Member.Status.UNREACHABLE);
        }
    }

    private ChatService held(ChatService talking) {
        return action -> {
            new Slow(work).answer(action);
            return talking.answer(action);
        };
    }

    /// Answers after the latch opens.
    private record Slow(CountDownLatch may) implements ChatService {
        @Override
        public Reply answer(UserAction action) {
            try {
                may.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            Card card = Card.text("after");
            return action instanceof UserAction.Pressed ? Reply.nothing().replacing(card) : Reply.of(card);
        }
    }
}
