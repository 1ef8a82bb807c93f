package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Chat;
import druppel.chat.MemberFiles;
import druppel.chat.SendOutcome;
import druppel.common.BoundedHttpClient;
import druppel.domain.Language;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.ContactInfo;
import druppel.domain.member.Member;
import druppel.domain.member.UserProfile;
import druppel.message.Card;
import druppel.platform.teams.FakeConnector.Call;
import druppel.platform.teams.FakeConnector.Manner;
import druppel.platform.teams.api.ConversationRef;
import druppel.platform.teams.outbound.ActivityFactory;
import druppel.platform.teams.outbound.BotConnectorClient;
import druppel.platform.teams.outbound.FileLinks;
import druppel.platform.teams.outbound.TeamsChat;
import druppel.testing.SampleMark;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The send outcome of a nudge for each response of the Bot Connector, and how often the nudge was sent.
@Tag("slow")
class TeamsOutcomesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final Card CARD = Card.text("A small drop");
    private static final byte[] HANDSHAKE_FAILURE = {21, 3, 3, 0, 2, 2, 40};
    private static final String IN_ERROR = "{\"error\":{\"code\":\"%s\",\"message\":\"no\"}}";
    private static final String WITH_A_SUBCODE =
            "{\"errorCode\":209,\"message\":\"{\\\"subCode\\\":\\\"MessageWritesBlocked\\\",\\\"details\\\":\\\"-\\\"}\"}";

    private final TeamsTestApplication application = new TeamsTestApplication(NOW.toString());
    private final Chat chat = application.module.chat();

    @AfterEach
    void close() {
        application.close();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        403,
                        IN_ERROR.formatted("BotNotInConversationRoster"),
                        new SendOutcome.Unreachable("BotNotInConversationRoster")),
                Arguments.of(403, WITH_A_SUBCODE, new SendOutcome.Unreachable("MessageWritesBlocked")),
                Arguments.of(403, "", new SendOutcome.Refused("http_403")),
                Arguments.of(403, "<html>no</html>", new SendOutcome.Refused("http_403")),
                Arguments.of(
                        403, IN_ERROR.formatted("InvalidBotApiHost"), new SendOutcome.Refused("InvalidBotApiHost")),
                Arguments.of(
                        403, IN_ERROR.formatted("BotDisabledByAdmin"), new SendOutcome.Closed("BotDisabledByAdmin")),
                Arguments.of(
                        404,
                        IN_ERROR.formatted("ConversationNotFound"),
                        new SendOutcome.Unreachable("ConversationNotFound")),
                Arguments.of(404, "", new SendOutcome.Refused("http_404")),
                Arguments.of(
                        413, IN_ERROR.formatted("MessageSizeTooBig"), new SendOutcome.Refused("MessageSizeTooBig")),
                Arguments.of(400, IN_ERROR.formatted("BadSyntax"), new SendOutcome.Refused("BadSyntax")),
                Arguments.of(
                        400, IN_ERROR.formatted("a code\\nwith more than one"), new SendOutcome.Refused("http_400")),
                Arguments.of(429, "", new SendOutcome.Throttled(NOW.plus(Duration.ofSeconds(30)))),
                Arguments.of(412, "", new SendOutcome.Throttled(NOW.plus(Duration.ofSeconds(1)))),
                Arguments.of(500, "", new SendOutcome.Unknown("http_500")),
                Arguments.of(502, IN_ERROR.formatted("ServiceError"), new SendOutcome.Unknown("ServiceError")),
                Arguments.of(503, "", new SendOutcome.Unknown("http_503")),
                Arguments.of(302, "", new SendOutcome.Refused("http_302")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsWhatItSaysAndIsNotSentAgain(int status, String body, SendOutcome outcome) {
        application.connector.next(status, body);

        assertThat(post()).isEqualTo(outcome);
        assertThat(application.said()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noTokenFollowsARedirect(int status) {
        try (FakeConnector elsewhere = new FakeConnector()) {
            String there = elsewhere.service() + "/v3/conversations/a:anna/activities";
            application.connector.next(new Manner.Refused(status, Map.of("Location", there), ""));

            assertThat(post()).isEqualTo(new SendOutcome.Refused("http_" + status));
            assertThat(elsewhere.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "answer", "change"})
    void noConversationGetsMoreThanItTakes(String kind) {
        MessageRef message = ((SendOutcome.Sent) post()).ref();
        long begin = System.nanoTime();
        for (int count = 0; count < 9; count++) {
            assertThat(once(kind, message)).isInstanceOf(SendOutcome.Sent.class);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(200));
    }

    private SendOutcome once(String kind, MessageRef message) {
        ConversationRef conversationRef = new ConversationRef(application.connector.service(), message.conversation());
        return switch (kind) {
            case "post" -> chat.post(address(), CARD, SampleMark.of(2));
            case "answer" ->
                ((TeamsChat) chat)
                        .send(
                                conversationRef,
                                ActivityFactory.of(FakeMicrosoft.APP).reply(CARD, "29:anna"));
            default -> chat.update(address().user(), message, CARD);
        };
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "0, 0", "999999, 3600", "-1, 30", "'Mon, 30 Nov 2026 09:00:00 GMT', 30"})
    void aPauseIsAsLongAsTeamsSaysAndAnHourAtMost(String asked, long seconds) {
        application.connector.next(new Manner.Refused(429, Map.of("Retry-After", asked), ""));

        assertThat(post()).isEqualTo(new SendOutcome.Throttled(NOW.plusSeconds(seconds)));
    }

    @Test
    void aLostAnswerIsUnknownAndIsNotSentAgain() {
        application.connector.next(new Manner.Lost());

        assertThat(post()).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(application.said()).hasSize(1);
    }

    @Test
    void silenceIsUnknownAndIsNotSentAgain() {
        application.connector.next(new Manner.Silence());

        assertThat(post()).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(application.said()).hasSize(1);
    }

    @Test
    void whereNothingListensNothingWasSent() {
        meet(URI.create("http://127.0.0.1:1/emea"), Optional.of("a:anna"));

        assertThat(chat.post(address(), CARD, SampleMark.of(1)))
                .isEqualTo(new SendOutcome.Throttled(NOW.plusSeconds(30)));
    }

    @Test
    void whereNoSecretLineIsHadNothingWasSent() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuseHandshakes(server));
            meet(URI.create("https://127.0.0.1:" + server.getLocalPort() + "/emea"), Optional.of("a:anna"));

            assertThat(chat.post(address(), CARD, SampleMark.of(1)))
                    .isEqualTo(new SendOutcome.Throttled(NOW.plusSeconds(30)));
        }
    }

    private static void refuseHandshakes(ServerSocket server) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream().write(HANDSHAKE_FAILURE);
            caller.getOutputStream().flush();
            caller.getInputStream().readAllBytes();
        } catch (IOException gone) {
            // The test is over.
        }
    }

    @Test
    void anAnswerWithoutAnIdIsGood() {
        application.connector.next(new Manner.Well(202, "{}"));

        assertThat(post()).isEqualTo(new SendOutcome.Sent(new MessageRef("a:anna", "")));
    }

    @Test
    void whatHasNoIdIsNotChanged() {
        meet(application.connector.service(), Optional.of("a:anna"));

        assertThat(chat.update(address().user(), new MessageRef("a:anna", ""), CARD))
                .isEqualTo(new SendOutcome.Refused("no_such_message"));
        assertThat(application.said()).isEmpty();
    }

    @Test
    void aTokenThatIsRefusedIsReplacedOnce() {
        application.connector.next(401, "");
        holdOneTokenWithAnotherToBeHad();

        assertThat(post()).isInstanceOf(SendOutcome.Sent.class);
        assertThat(application.said()).extracting(Call::token).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void twoTokensThatAreRefusedCloseTheTenant() {
        application.connector.next(401, "");
        application.connector.next(401, "");
        holdOneTokenWithAnotherToBeHad();

        assertThat(post()).isEqualTo(new SendOutcome.Closed("http_401"));
        assertThat(application.said()).hasSize(2);
    }

    @Test
    void whileThereIsNoOtherTokenYetNothingIsSentAndTheTenantStaysOpen() {
        application.connector.next(401, "");
        holdOneTokenWithAnotherToBeHad();
        assertThat(post()).isInstanceOf(SendOutcome.Sent.class);
        application.connector.next(401, "");

        assertThat(post())
                .isEqualTo(new SendOutcome.Throttled(application.now.get().plus(Duration.ofMinutes(1))));
        assertThat(application.said()).hasSize(3);
    }

    @Test
    void whatComesTooLateIsNotSentAndWaits() {
        meet(application.connector.service(), Optional.of("a:anna"));
        AtomicReference<Instant> time = new AtomicReference<>(NOW);
        InstantSource slow = () -> time.getAndUpdate(now -> now.plusSeconds(31));
        Duration patience = Duration.ofSeconds(1);
        try (HttpClient client = BoundedHttpClient.client(patience)) {
            BoundedHttpClient http = new BoundedHttpClient(client, patience);
            BotConnectorClient botConnectorClient =
                    BotConnectorClient.open(application.microsoft.settings(), http, slow);
            ActivityFactory activityFactory = ActivityFactory.of(FakeMicrosoft.APP);

            assertThat(new TeamsChat(
                                    botConnectorClient,
                                    activityFactory,
                                    new FileLinks(MemberFiles.NONE),
                                    application.store,
                                    slow)
                            .post(address(), CARD, SampleMark.of(1)))
                    .isEqualTo(new SendOutcome.Throttled(NOW.plusSeconds(61)));
        }
        assertThat(application.said()).isEmpty();
    }

    @Test
    void withoutATokenNothingIsSent() {
        application.microsoft.answer(
                FakeMicrosoft.TOKENS, 401, "{\"error\":\"invalid_client\",\"error_codes\":[7000215]}");

        assertThat(post()).isInstanceOf(SendOutcome.Closed.class);
        assertThat(application.said()).isEmpty();
    }

    @Test
    void whileTheLoginIsDownNothingIsSent() {
        application.microsoft.answer(FakeMicrosoft.TOKENS, 503, "");

        assertThat(post()).isInstanceOf(SendOutcome.Throttled.class);
        assertThat(application.said()).isEmpty();
    }

    @Test
    void whoWasNeverHeardFromCannotBeReached() {
        assertThat(chat.post(address(), CARD, SampleMark.of(1)))
                .isEqualTo(new SendOutcome.Unreachable("never_heard_from"));
    }

    @Test
    void anAddressThatIsNotTrustedGetsNoToken() {
        meet(URI.create("https://smba.trafficmanager.net.example.org"), Optional.of("a:anna"));

        assertThat(chat.post(address(), CARD, SampleMark.of(1)))
                .isEqualTo(new SendOutcome.Refused("untrusted_address"));
        assertThat(application.microsoft.calls(FakeMicrosoft.TOKENS)).isEmpty();
    }

    @Test
    void aConversationIsOpenedWhereThereIsNone() {
        meet(application.connector.service(), Optional.empty());

        assertThat(chat.post(address(), CARD, SampleMark.of(1)))
                .isEqualTo(new SendOutcome.Sent(new MessageRef("a:opened-29:anna", application.connector.newest())));
        assertThat(application.said().getFirst().body().toString())
                .isEqualTo("""
                    {"bot":{"id":"28:%s"},"members":[{"id":"29:anna"}],"isGroup":false,"tenantId":"%s",\
                    "channelData":{"tenant":{"id":"%s"}}}\
                    """.formatted(FakeMicrosoft.APP, SampleActivities.TENANT, SampleActivities.TENANT));
    }

    @Test
    void aConversationThatMayBeOpenHasNothingInItYet() {
        meet(application.connector.service(), Optional.empty());
        application.connector.next(new Manner.Lost());

        assertThat(chat.post(address(), CARD, SampleMark.of(1))).isInstanceOf(SendOutcome.Throttled.class);
    }

    @Test
    void aChangeMayBeSentAgain() {
        MessageRef message = ((SendOutcome.Sent) post()).ref();
        application.connector.next(new Manner.Lost());

        assertThat(chat.update(address().user(), message, Card.text("after"))).isEqualTo(new SendOutcome.Sent(message));
        assertThat(application.connector.calls("PUT")).hasSize(2);
    }

    @Test
    void aMessageThatIsGoneIsNoReasonToGiveSomebodyUp() {
        MessageRef message = ((SendOutcome.Sent) post()).ref();
        application.connector.next(404, "");

        assertThat(chat.update(address().user(), message, CARD)).isEqualTo(new SendOutcome.Refused("http_404"));
    }

    @Test
    void everyMessageNamesItsSenderAndSaysItselfInANotification() {
        post();

        assertThat(application.last().body().at("/from/id").asString()).isEqualTo("28:" + FakeMicrosoft.APP);
        assertThat(application.last().body().path("summary").asString()).isEqualTo("A small drop");
        assertThat(application.last().body().has("text")).isFalse();
    }

    private void holdOneTokenWithAnotherToBeHad() {
        application.microsoft.answer(FakeMicrosoft.TOKENS, 200, token("token-1"));
        chat.accepts(address().user().at());
        application.now.set(NOW.plus(Duration.ofMinutes(2)));
        application.microsoft.answer(FakeMicrosoft.TOKENS, 200, token("token-2"));
    }

    private SendOutcome post() {
        meet(application.connector.service(), Optional.of("a:anna"));
        return chat.post(address(), CARD, SampleMark.of(1));
    }

    private void meet(URI service, Optional<String> conversation) {
        ((TeamsChat) chat)
                .note(
                        address().user(),
                        new UserProfile(Optional.of(ZoneOffset.UTC), Language.EN, UserProfile.Role.PERSON),
                        new ContactInfo(service, "29:anna", conversation));
    }

    private static Member.Recipient address() {
        return new Member.Recipient(TeamsTestApplication.person("anna"), Optional.empty());
    }

    private static String token(String token) {
        return FakeMicrosoft.token(token, 3_600);
    }
}
