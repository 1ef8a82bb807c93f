package druppel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.RequestedTip;
import druppel.chat.UserAction;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.slack.StandInSlack.Call;
import druppel.slack.StandInSlack.Manner;
import druppel.web.StrictJson;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A workflow comes to the step *Send a tip*, over the whole wire.
class SlackStepsTest {
    private static final String POST = "chat.postMessage";
    private static final String DONE = "functions.completeSuccess";
    private static final String FAILED = "functions.completeError";
    private static final String TOKEN = "xwfp-of-the-step";
    private static final String STEP =
            Wire.event("Ev1", SampleEvents.step("U7", "moed &amp; durf", TOKEN));
    private static final Card CARD =
            Card.text("Stel een vraag.").and(Block.buttons(Button.plain("tip:", "Nog een")));

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private RequestedTip requestedTip = new RequestedTip.Tip(CARD, "Stel een vraag.", "Vragen", "Niet aangekomen.");
    private final Wire wire = wire(giving());

    /// By which way it comes in.
    Wire wire(ChatService chatService) {
        return new Wire(chatService);
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void theTipIsBroughtToWhomTheStepNames() throws Exception {
        take();

        assertThat(asked).containsExactly("U7 moed & durf");
        Call post = wire.slack.calls(POST).getFirst();
        assertThat(post.field("channel")).isEqualTo("U7");
        assertThat(post.field("blocks")).contains("Stel een vraag.", "tip:");
    }

    @Test
    void theWorkflowGoesOnWithTheTip() throws Exception {
        take();

        Call done = wire.slack.calls(DONE).getFirst();
        assertThat(done.field("function_execution_id")).isEqualTo("Fx1");
        assertThat(StrictJson.object(done.field("outputs")))
                .contains(
                        StrictJson.object("{\"tip\":\"Stel een vraag.\",\"practice\":\"Vragen\"}")
                                .orElseThrow());
    }

    @Test
    void whatIsWithheldIsSaidToTheWorkflowAndSentToNobody() throws Exception {
        requestedTip = new RequestedTip.Withheld("Deze collega schrijf ik niet.");

        take();

        assertThat(wire.slack.calls(POST)).isEmpty();
        assertThat(wire.slack.calls(FAILED).getFirst().field("error"))
                .isEqualTo("Deze collega schrijf ik niet.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"channel_not_found", "user_disabled", "account_inactive", "fatal_error"})
    void whoCannotBeReachedIsToldToTheWorkflow(String error) throws Exception {
        wire.slack.next(POST, "{\"ok\":false,\"error\":\"%s\"}".formatted(error));

        take();

        assertThat(wire.slack.calls(POST)).hasSize(1);
        assertThat(wire.slack.calls(DONE)).isEmpty();
        assertThat(wire.slack.calls(FAILED).getFirst().field("error"))
                .isEqualTo("Niet aangekomen.");
    }

    @Test
    void aStepThatSlackTellsTwiceIsTakenOnce() throws Exception {
        wire.deliver(STEP);
        wire.deliver(STEP);
        wire.reception.close();

        assertThat(wire.slack.calls(POST)).hasSize(1);
        assertThat(wire.slack.calls(DONE)).hasSize(1);
    }

    @Test
    void aStepThatACrashCutOffIsTakenUp() {
        wire.leaveBehind("Ev1", "event", STEP);

        wire.door.resume();
        wire.reception.close();

        assertThat(wire.slack.calls(DONE)).hasSize(1);
    }

    @Test
    void theTokenOfAStepIsStoredSealedAndNeverLogged() throws Exception {
        try (Logs logs = new Logs()) {
            wire.slack.next(DONE, "{\"ok\":false,\"error\":\"function_execution_not_found\"}");
            wire.slack.next(DONE, "{\"ok\":false,\"error\":\"function_execution_not_found\"}");

            take();

            assertThat(logs.text()).contains("Fx1").doesNotContain(TOKEN);
        }
        assertThat(SlackBody.read(STEP).toString()).doesNotContain(TOKEN);
    }

    @Test
    void whereTheStepsTokenIsRefusedTheBotsOwnIsUsed() throws Exception {
        wire.slack.next(DONE, "{\"ok\":false,\"error\":\"token_expired\"}");

        take();

        assertThat(wire.slack.calls(DONE)).hasSize(2);
    }

    @Test
    void anEndThatSlackPutsOffIsToldAgain() throws Exception {
        wire.slack.next(DONE, new Manner.Status(429, Map.of("Retry-After", "0")));

        take();

        assertThat(wire.slack.calls(DONE)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other_step", ""})
    void aStepThatIsNotOursIsLeft(String callback) throws Exception {
        wire.deliver(STEP.replace("send_tip", callback));
        wire.reception.close();

        assertThat(wire.slack.calls(POST)).isEmpty();
        assertThat(wire.store.events()).isZero();
    }

    @Test
    void aStepWithoutAWordOrATokenIsTakenToo() throws Exception {
        wire.deliver(
                STEP.replace(",\"about\":\"moed &amp; durf\"", "")
                        .replace(",\"bot_access_token\":\"" + TOKEN + "\"", ""));
        wire.reception.close();

        assertThat(asked).containsExactly("U7 ");
        assertThat(wire.slack.calls(DONE)).hasSize(1);
    }

    private void take() throws Exception {
        wire.deliver(STEP);
        wire.reception.close();
    }

    private ChatService giving() {
        return new ChatService() {
            @Override
            public Reply answer(UserAction action) {
                return Reply.nothing();
            }

            @Override
            public RequestedTip tip(PlatformUser receiver, String about) {
                asked.add(receiver.user() + " " + about);
                return requestedTip;
            }
        };
    }
}
