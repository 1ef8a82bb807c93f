package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.RequestedTip;
import druppel.chat.UserAction;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.platform.slack.inbound.SlackPayload;
import druppel.testing.CapturedLogs;
import druppel.web.StrictJson;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs of the workflow step *Send a tip*.
class SlackStepsTest {
    private static final String POST = "chat.postMessage";
    private static final String DONE = "functions.completeSuccess";
    private static final String FAILED = "functions.completeError";
    private static final String TOKEN = "xwfp-of-the-step";
    private static final String STEP = SlackFixture.event("Ev1", SampleEvents.step("U7", "moed &amp; durf", TOKEN));
    private static final Card CARD = Card.text("Stel een vraag.").and(Block.buttons(Button.plain("tip:", "Nog een")));

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private RequestedTip requestedTip = new RequestedTip.Tip(CARD, "Stel een vraag.", "Vragen", "Niet aangekomen.");
    private final SlackFixture slackFixture = wire(giving());

    /// The transport under test.
    SlackFixture wire(ChatService chatService) {
        return new SlackFixture(chatService);
    }

    @AfterEach
    void close() {
        slackFixture.close();
    }

    @Test
    void theTipIsBroughtToWhomTheStepNames() throws Exception {
        take();

        assertThat(asked).containsExactly("U7 moed & durf");
        Call post = slackFixture.slack.calls(POST).getFirst();
        assertThat(post.field("channel")).isEqualTo("U7");
        assertThat(post.field("blocks")).contains("Stel een vraag.", "tip:");
    }

    @Test
    void theWorkflowGoesOnWithTheTip() throws Exception {
        take();

        Call done = slackFixture.slack.calls(DONE).getFirst();
        assertThat(done.field("function_execution_id")).isEqualTo("Fx1");
        assertThat(StrictJson.object(done.field("outputs")))
                .contains(StrictJson.object("{\"tip\":\"Stel een vraag.\",\"practice\":\"Vragen\"}")
                        .orElseThrow());
    }

    @Test
    void whatIsWithheldIsSaidToTheWorkflowAndSentToNobody() throws Exception {
        requestedTip = new RequestedTip.Withheld("Deze collega schrijf ik niet.");

        take();

        assertThat(slackFixture.slack.calls(POST)).isEmpty();
        assertThat(slackFixture.slack.calls(FAILED).getFirst().field("error"))
                .isEqualTo("Deze collega schrijf ik niet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "user_disabled", "account_inactive"})
    void whoCannotBeReachedIsToldToTheWorkflow(String error) throws Exception {
        slackFixture.slack.next(POST, "{\"ok\":false,\"error\":\"%s\"}".formatted(error));

        take();

        assertThat(slackFixture.slack.calls(POST)).hasSize(1);
        assertThat(slackFixture.slack.calls(DONE)).isEmpty();
        assertThat(slackFixture.slack.calls(FAILED).getFirst().field("error")).isEqualTo("Niet aangekomen.");
    }

    @Test
    void aStepThatFailsIsToldToTheWorkflowWithTheIdInTheLog() throws Exception {
        ChatService failing = new ChatService() {
            @Override
            public Reply answer(UserAction action) {
                return Reply.nothing();
            }

            @Override
            public RequestedTip requestTip(PlatformUser receiver, String about) {
                throw new IllegalStateException("a test");
            }
        };
        try (SlackFixture broken = wire(failing)) {
            broken.deliver(STEP);
            broken.reception.close();

            assertThat(broken.slack.calls(FAILED).getFirst().field("error"))
                    .matches("That did not work; it is noted \\([a-z0-9]{6}\\)\\.");
        }
    }

    @Test
    void aStepThatSlackTellsTwiceIsTakenOnce() throws Exception {
        slackFixture.deliver(STEP);
        slackFixture.deliver(STEP);
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls(POST)).hasSize(1);
        assertThat(slackFixture.slack.calls(DONE)).hasSize(1);
    }

    @Test
    void aStepThatACrashCutOffIsTakenUp() {
        slackFixture.leaveBehind("Ev1", "event", STEP);

        slackFixture.door.resume();
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls(DONE)).hasSize(1);
    }

    @Test
    void theTokenOfAStepIsStoredSealedAndNeverLogged() throws Exception {
        try (CapturedLogs capturedLogs = new CapturedLogs()) {
            slackFixture.slack.next(DONE, "{\"ok\":false,\"error\":\"function_execution_not_found\"}");
            slackFixture.slack.next(DONE, "{\"ok\":false,\"error\":\"function_execution_not_found\"}");

            take();

            assertThat(capturedLogs.text()).contains("Fx1").doesNotContain(TOKEN);
        }
        assertThat(SlackPayload.read(STEP, SlackFixture.NOW).toString()).doesNotContain(TOKEN);
    }

    @Test
    void whereTheStepsTokenIsRefusedTheBotsOwnIsUsed() throws Exception {
        slackFixture.slack.next(DONE, "{\"ok\":false,\"error\":\"token_expired\"}");

        take();

        assertThat(slackFixture.slack.calls(DONE)).hasSize(2);
    }

    @Test
    void anEndThatSlackPutsOffIsToldAgain() throws Exception {
        slackFixture.slack.next(DONE, new Manner.Status(429, Map.of("Retry-After", "0")));

        take();

        assertThat(slackFixture.slack.calls(DONE)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other_step", ""})
    void aStepThatIsNotOursIsLeft(String callback) throws Exception {
        slackFixture.deliver(STEP.replace("send_tip", callback));
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls(POST)).isEmpty();
        assertThat(slackFixture.store.events()).isZero();
    }

    @Test
    void aStepWithoutAWordOrATokenIsTakenToo() throws Exception {
        slackFixture.deliver(STEP.replace(",\"about\":\"moed &amp; durf\"", "")
                .replace(",\"bot_access_token\":\"" + TOKEN + "\"", ""));
        slackFixture.reception.close();

        assertThat(asked).containsExactly("U7 ");
        assertThat(slackFixture.slack.calls(DONE)).hasSize(1);
    }

    private void take() throws Exception {
        slackFixture.deliver(STEP);
        slackFixture.reception.close();
    }

    private ChatService giving() {
        return new ChatService() {
            @Override
            public Reply answer(UserAction action) {
                return Reply.nothing();
            }

            @Override
            public RequestedTip requestTip(PlatformUser receiver, String about) {
                asked.add(receiver.user() + " " + about);
                return requestedTip;
            }
        };
    }
}
