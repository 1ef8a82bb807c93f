package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.platform.teams.FakeConnector.Manner;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A reply of the bot arrives at most once in Teams, which cannot be asked what was posted.
class TeamsReceiptTest {
    private static final Manner LATER = new Manner.Refused(429, Map.of("Retry-After", "0"), "");
    private static final String RECEIPT = "undo:";

    private final TeamsTestApplication application = new TeamsTestApplication("2026-11-30T08:00:00Z");

    @BeforeEach
    void join() throws Exception {
        application.says("anna", "1", "start");
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aReceiptWhoseAnswerWasLostCountsAsArrived() throws Exception {
        application.connector.next(new Manner.Lost());
        say();
        application.settle();

        assertThat(receipts()).isEqualTo(1);
    }

    @Test
    void aReceiptThatTeamsWantedLaterIsSentOnceLater() throws Exception {
        application.connector.next(LATER);
        application.connector.next(LATER);
        application.store.counted().forget();
        say();
        application.store.counted().await("update inbox set claimed_at = :at");
        long refused = receipts();

        application.now.set(Instant.parse("2026-11-30T08:03:00Z"));
        application.module.resume();
        application.settle();

        assertThat(refused).isEqualTo(2);
        assertThat(receipts()).isEqualTo(3);
    }

    private void say() throws Exception {
        application.deliver(
                application.sampleActivities.said("anna", "2", "Asked everybody for their view before I gave mine"));
    }

    /// How often the receipt was sent, taken or not.
    private long receipts() {
        return application.said().stream()
                .filter(call -> call.body().toString().contains(RECEIPT))
                .count();
    }
}
