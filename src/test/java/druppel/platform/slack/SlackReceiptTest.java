package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.reflection.Reflection;
import druppel.platform.slack.FakeMessages.Delivered;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.web.StrictJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A reply of the bot arrives once, whatever becomes of the first attempt to send it.
class SlackReceiptTest {
    private static final Manner NOT_DONE = new Manner.Status(500, Map.of());
    private static final Manner DONE_UNHEARD = new Manner.Done(NOT_DONE);
    private static final String POST = "chat.postMessage";

    private final SlackTestApplication application = new SlackTestApplication(Instant.parse("2026-11-30T08:00:00Z"));

    @BeforeEach
    void join() throws Exception {
        application.says("T1", "U1", "start");
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aReceiptThatDidNotArriveIsSentLater() throws Exception {
        sayWhile(POST, NOT_DONE, "");

        application.resumeAt("2026-11-30T08:03:00Z");

        assertThat(receipts()).hasSize(1);
        assertThat(application.store.unsent()).isZero();
    }

    @Test
    void aReceiptThatArrivedUnheardIsFound() throws Exception {
        sayWhile(POST, DONE_UNHEARD, "");

        application.resumeAt("2026-11-30T08:03:00Z");

        assertThat(receipts()).hasSize(1);
        assertThat(application.slack.calls("conversations.history")).hasSize(1);
    }

    @Test
    void aReceiptInAThreadIsFoundThere() throws Exception {
        sayWhile(POST, DONE_UNHEARD, ",\"thread_ts\":\"1.1\"");

        application.resumeAt("2026-11-30T08:03:00Z");

        assertThat(receipts()).hasSize(1);
        assertThat(application.slack.calls("conversations.replies")).hasSize(1);
    }

    @Test
    void nothingIsSentAgainBeforeSlackSaysThatItIsNotThere() throws Exception {
        sayWhile(POST, DONE_UNHEARD, "");
        application.slack.next("conversations.history", NOT_DONE);

        application.resumeUnansweredAt("2026-11-30T08:03:00Z");
        application.resumeAt("2026-11-30T08:06:00Z");

        assertThat(receipts()).hasSize(1);
        assertThat(application.slack.calls("conversations.history")).hasSize(2);
    }

    @Test
    void aReplyIsDecidedOnce() throws Exception {
        sayWhile(POST, NOT_DONE, "");

        application.resumeAt("2026-11-30T08:03:00Z");

        long member = application.member("T1", "U1").id();
        List<Reflection> kept =
                application.store.read(rows -> rows.reflections().newestWithText(member, 9));
        assertThat(kept).hasSize(1);
        assertThat(application
                        .slack
                        .messages()
                        .blocks(receipts().getLast().ts())
                        .toString())
                .contains("undo:");
    }

    @Test
    void anEphemeralReplyThatMayBeLostIsSentOnceMore() throws Exception {
        application.slack.next("response", NOT_DONE);
        application.sendUnanswered(SlackFixture.command(
                "/reflect", "Asked first", application.slack.responses().toString()));

        application.resumeAt("2026-11-30T08:03:00Z");

        assertThat(application.slack.calls("response")).hasSize(2);
    }

    @Test
    void aCardThatDidNotChangeIsChangedLater() throws Exception {
        application.tickAt("2026-11-30T09:00:00Z");
        sayWhile("chat.update", NOT_DONE, "");

        application.resumeAt("2026-11-30T09:03:00Z");

        assertThat(application.slack.calls("chat.update")).hasSize(2);
        assertThat(receipts()).hasSize(1);
    }

    @Test
    void aTipOfAWorkflowThatArrivedUnheardIsFoundAndTheStepGoesOn() throws Exception {
        stepWhile(DONE_UNHEARD);

        application.resumeAt("2026-11-30T08:03:00Z");

        assertThat(tips()).hasSize(1);
        assertThat(application.slack.calls("functions.completeSuccess")).hasSize(1);
        assertThat(application.slack.calls("functions.completeError")).isEmpty();
    }

    @Test
    void aTipOfAWorkflowThatDidNotArriveIsSentLaterAndIsTheOneThatTheStepNames() throws Exception {
        stepWhile(NOT_DONE);

        application.resumeAt("2026-11-30T08:03:00Z");

        String tip = StrictJson.object(application
                        .slack
                        .calls("functions.completeSuccess")
                        .getFirst()
                        .field("outputs"))
                .orElseThrow()
                .get("tip")
                .asString();
        assertThat(tips())
                .singleElement()
                .extracting(message ->
                        application.slack.messages().blocks(message.ts()).toString())
                .asString()
                .contains(tip);
    }

    /// A workflow asks for a tip while the first message fails.
    private void stepWhile(Manner manner) throws Exception {
        application.slack.next(POST, manner);
        application.sendUnanswered(SlackFixture.event("Ev-step", SampleEvents.step("U1", "", "xwfp-1")));
    }

    private List<Delivered> tips() {
        return application.slack.messages().replies().stream()
                .filter(message -> message.mark().contains("/reply/Ev-step/"))
                .toList();
    }

    /// Says something while the first call of a method fails.
    private void sayWhile(String method, Manner manner, String more) throws Exception {
        application.slack.next(method, manner);
        application.sendUnanswered(SlackFixture.event("Ev-said", """
            {"type":"message","channel_type":"im","channel":"D1","user":"U1","ts":"2.2",
             "text":"Asked everybody for their view before I gave mine"%s}\
            """.formatted(more)));
    }

    private List<Delivered> receipts() {
        return application.slack.messages().replies().stream()
                .filter(message -> message.mark().contains("/reply/Ev-said/"))
                .toList();
    }
}
