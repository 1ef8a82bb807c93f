package druppel.platform.slack.outbound;

import static druppel.platform.slack.SlackFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.chat.Chat;
import druppel.chat.LookupFailedException;
import druppel.chat.MemberFiles;
import druppel.chat.SendOutcome;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageMark;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.platform.slack.SlackFixture;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.TokenProvider;
import druppel.testing.SampleMark;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Send outcomes for every response of Slack.
class SlackChatTest {
    private static final PlatformUser ANNA = new PlatformUser(Platform.SLACK, "T1", "U1");
    private static final Member.Recipient NEW = new Member.Recipient(ANNA, Optional.empty());
    private static final Member.Recipient KNOWN = new Member.Recipient(ANNA, Optional.of("D1"));
    private static final DatabaseIdentity DATABASE = DatabaseIdentity.first("one");
    private static final MessageMark MARK = marked(DATABASE);
    private static final Card CARD = Card.text("Stel vandaag één vraag.");
    private static final String POST = "chat.postMessage";
    private static final String OLD = """
        {"ok":true,"messages":[
          {"type":"message","ts":"5.5","text":"a","blocks":[{"type":"of_tomorrow","x":1}]},
          {"type":"message","ts":"4.4","text":"b","metadata":{"event_type":"other","event_payload":{"mark":"one/1/nudge/U1"}}},
          {"type":"message","ts":"3.3","text":"c","metadata":{"event_type":"druppel_message","event_payload":{"mark":"one/1/nudge/U2"}}}],
         "response_metadata":{"next_cursor":"more"}}\
        """;
    private static final String FOUND = """
        {"ok":true,"messages":[{"type":"message","ts":"2.2","text":"d",
          "metadata":{"event_type":"druppel_message","event_payload":{"mark":"one/1/nudge/U1"}}}]}\
        """;

    private static final String OLDER = """
        {"ok":true,"messages":[{"type":"message","ts":"2.2","text":"d",
          "metadata":{"event_type":"druppel_delivery","event_payload":{"delivery_id":"42"}}}]}\
        """;

    private static final TokenProvider TOKENS = TokenProvider.fixed("xoxb-1");

    private final FakeSlack slack = new FakeSlack();
    private final SlackSettings settings = new SlackSettings("xoxb-1", "secret", slack.api());
    private final Chat chat = new SlackChat(
            new SlackApi(SlackApi.client(settings, Duration.ofSeconds(1)), TOKENS, SlackFixture.CLOCK),
            CardSender.open(settings, TOKENS, MemberFiles.NONE, Duration.ofSeconds(1), pause -> {}, SlackFixture.CLOCK),
            user -> {});

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aMessageThatArrivesIsSent() {
        assertThat(chat.post(NEW, CARD, MARK))
                .isEqualTo(new SendOutcome.Sent(new MessageRef("D1", "1700000000.000001")));
    }

    @Test
    void aFirstMessageGoesToTheUser() throws Exception {
        chat.post(NEW, CARD, MARK);

        assertThat(slack.await().field("channel")).isEqualTo("U1");
    }

    @Test
    void aLaterMessageGoesToTheConversation() throws Exception {
        chat.post(KNOWN, CARD, MARK);

        assertThat(slack.await().field("channel")).isEqualTo("D1");
    }

    @Test
    void aMessageCarriesItsDelivery() throws Exception {
        chat.post(KNOWN, CARD, MARK);

        assertThat(slack.await().field("metadata"))
                .isEqualTo("{\"event_type\":\"druppel_message\",\"event_payload\":{\"mark\":\"one/1/nudge/U1\"}}");
    }

    @Test
    void tooMuchIsThrottledForAsLongAsSlackSays() {
        slack.next(POST, new Manner.Status(429, Map.of("Retry-After", "7")));

        assertThat(chat.post(KNOWN, CARD, MARK)).isEqualTo(new SendOutcome.Throttled(NOW.plusSeconds(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "99999999999999999999"})
    void tooMuchWithoutAGoodTimeIsThrottledForHalfAMinute(String after) {
        slack.next(POST, new Manner.Status(429, Map.of("Retry-After", after)));

        assertThat(chat.post(KNOWN, CARD, MARK)).isEqualTo(new SendOutcome.Throttled(NOW.plusSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"user_disabled", "user_not_found", "channel_not_found", "cannot_dm_bot", "messages_tab_disabled"
            })
    void aPersonWhoIsGoneIsUnreachable(String error) {
        slack.next(POST, failure(error));

        assertThat(chat.post(KNOWN, CARD, MARK)).isEqualTo(new SendOutcome.Unreachable(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "invalid_blocks", "msg_too_long", "an_error_of_tomorrow"})
    void whatSlackWillNotHaveIsRefused(String error) {
        slack.next(POST, failure(error));

        assertThat(chat.post(KNOWN, CARD, MARK)).isEqualTo(new SendOutcome.Refused(error));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_inactive",
                "app_uninstalled",
                "invalid_auth",
                "not_authed",
                "team_access_not_granted",
                "token_revoked"
            })
    void whereTheBotIsLetInNoMoreTheWorkspaceIsClosed(String error) {
        slack.next(POST, failure(error));

        assertThat(chat.post(KNOWN, CARD, MARK)).isEqualTo(new SendOutcome.Closed(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org_login_required", "team_added_to_org"})
    void aWorkspaceThatIsBeingMovedIsLeftAloneForAWhile(String error) {
        slack.next(POST, failure(error));

        assertThat(chat.post(KNOWN, CARD, MARK)).isInstanceOf(SendOutcome.Throttled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "fatal_error", "request_timeout", "service_unavailable"})
    void aFaultOfSlacksIsUnknown(String error) {
        slack.next(POST, failure(error));

        assertThat(chat.post(KNOWN, CARD, MARK)).isEqualTo(new SendOutcome.Unknown(error));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aStatusOfFailureIsUnknown(int status) {
        slack.next(POST, new Manner.Status(status, Map.of()));

        assertThat(chat.post(KNOWN, CARD, MARK)).isEqualTo(new SendOutcome.Unknown("http_" + status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "<html>Oops</html>", "{\"ok\":\"perhaps", "{\"ok\":true}", "{}x"})
    void anAnswerThatCannotBeReadIsUnknown(String garbage) {
        slack.next(POST, garbage);

        assertThat(chat.post(KNOWN, CARD, MARK)).isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void aLostAnswerIsUnknown() {
        slack.next(POST, new Manner.Lost());

        assertThat(chat.post(KNOWN, CARD, MARK)).isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void silenceIsUnknown() {
        slack.next(POST, new Manner.Silence());

        assertThat(chat.post(KNOWN, CARD, MARK)).isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void aSlackThatIsNotThereIsUnknown() {
        slack.close();

        assertThat(chat.post(KNOWN, CARD, MARK)).isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void aMessageWhoseAnswerIsLostArrivesOnce() {
        slack.next(POST, new Manner.Lost());

        chat.post(KNOWN, CARD, MARK);

        assertThat(slack.calls(POST)).hasSize(1);
    }

    @Test
    void aMessageOnAUsedConnectionWhoseAnswerIsLostArrivesOnce() {
        chat.post(KNOWN, CARD, SampleMark.of(41));
        slack.next(POST, new Manner.Lost());

        chat.post(KNOWN, CARD, MARK);

        assertThat(slack.calls(POST)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void aMessageIsNotRepeatedOnAnInvitationToDoSo(int status) {
        slack.next(POST, new Manner.Status(status, Map.of("Retry-After", "0")));

        chat.post(KNOWN, CARD, MARK);

        assertThat(slack.calls(POST)).hasSize(1);
    }

    @Test
    void aMessageIsNotSentOnToAnotherAddress() {
        slack.next(
                POST,
                new Manner.Status(307, Map.of("Location", slack.responses().toString())));

        chat.post(KNOWN, CARD, MARK);

        assertThat(slack.calls("response")).isEmpty();
    }

    @Test
    void anUpdateNamesItsMessage() throws Exception {
        chat.update(ANNA, new MessageRef("D1", "2.2"), CARD);

        Call call = slack.await();
        assertThat(call.path() + " " + call.field("channel") + " " + call.field("ts"))
                .isEqualTo("chat.update D1 2.2");
    }

    @Test
    void anUpdateOfAMessageThatIsGoneIsRefused() {
        slack.next("chat.update", failure("message_not_found"));

        assertThat(chat.update(ANNA, new MessageRef("D1", "2.2"), CARD))
                .isEqualTo(new SendOutcome.Refused("message_not_found"));
    }

    @Test
    void aDeliveryIsFoundByItsMarkOnALaterPage() {
        slack.next("conversations.history", OLD);
        slack.next("conversations.history", FOUND);

        assertThat(chat.find(KNOWN, MARK, NOW)).contains(new MessageRef("D1", "2.2"));
    }

    @Test
    void aDeliveryOfAnEarlierEpochIsFound() {
        slack.next("conversations.history", FOUND);

        assertThat(chat.find(KNOWN, marked(restored()), NOW)).contains(new MessageRef("D1", "2.2"));
    }

    @Test
    void aMessageOfAnOlderVersionIsFoundByItsRowInTheFirstEpochAlone() {
        slack.next("conversations.history", OLDER);
        slack.next("conversations.history", OLDER);

        assertThat(chat.find(KNOWN, MARK, NOW)).contains(new MessageRef("D1", "2.2"));
        assertThat(chat.find(KNOWN, marked(restored()), NOW)).isEmpty();
    }

    @Test
    void aDeliveryThatIsNotThereIsNotFound() {
        slack.next("conversations.history", OLD);

        assertThat(chat.find(KNOWN, MARK, NOW)).isEmpty();
    }

    @Test
    void aDeliveryIsLookedForSinceThatMoment() throws Exception {
        chat.find(KNOWN, MARK, NOW);

        Call call = slack.await();
        assertThat(call.field("oldest") + " " + call.field("include_all_metadata"))
                .isEqualTo(NOW.getEpochSecond() + ".000000 1");
    }

    @Test
    void aHistoryWithoutAnyListOfMessagesIsNoLook() {
        slack.next("conversations.history", "{\"ok\":true}");

        assertThatThrownBy(() -> chat.find(KNOWN, MARK, NOW)).isInstanceOf(LookupFailedException.class);
    }

    @Test
    void aDeliveryIsFoundInAConversationThatHadNoNameYet() {
        slack.next("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D7\"}}");
        slack.next("conversations.history", FOUND);

        assertThat(chat.find(NEW, MARK, NOW)).contains(new MessageRef("D7", "2.2"));
    }

    @Test
    void withoutLeaveToOpenAConversationNobodyKnows() {
        slack.next("conversations.open", failure("missing_scope"));

        assertThatThrownBy(() -> chat.find(NEW, MARK, NOW)).isInstanceOf(LookupFailedException.class);
    }

    @Test
    void aHistoryThatIsNotGivenIsNotAnEmptyOne() {
        slack.next("conversations.history", new Manner.Status(503, Map.of()));

        assertThatThrownBy(() -> chat.find(KNOWN, MARK, NOW)).isInstanceOf(LookupFailedException.class);
    }

    private static MessageMark marked(DatabaseIdentity database) {
        return new MessageMark(database.installation(), database.epoch(), "nudge/U1", Optional.of(new Delivery.Id(42)));
    }

    private static DatabaseIdentity restored() {
        return new DatabaseIdentity("one", 2, NOW, Optional.of(NOW));
    }

    private static String failure(String error) {
        return "{\"ok\":false,\"error\":\"%s\"}".formatted(error);
    }
}
