package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.platform.teams.invoke.ActivityIntake;
import druppel.testing.RawRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Which requests are accepted, and what is stored and answered.
class TeamsModuleTest {
    private final TeamsTestApplication application = new TeamsTestApplication("2026-11-30T08:00:00Z");

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void whatIsProvenIsTakenAndStoredOnce() throws Exception {
        ObjectNode hello = application.sampleActivities.said("anna", "1", "hello");

        assertThat(application.deliver(hello).statusCode()).isEqualTo(200);
        assertThat(application.deliver(hello).statusCode()).isEqualTo(200);
        application.settle();
        assertThat(application.store.events()).isEqualTo(1);
        assertThat(application.said()).hasSize(1);
    }

    @Test
    void anIdOfAnyLengthIsTaken() throws Exception {
        ObjectNode hello = application.sampleActivities.said("anna", "1".repeat(5_000), "hello");

        assertThat(application.deliver(hello).statusCode()).isEqualTo(200);
        assertThat(application.deliver(hello).statusCode()).isEqualTo(200);
        application.settle();
        assertThat(application.store.events()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Nothing: 1", "Authorization: Bearer a.b.c", "Authorization: Basic abc"})
    void whatHasNoValidTokenIsRefusedBeforeItsBodyComes(String header) throws Exception {
        URI address = application.address();
        try (RawRequest request = new RawRequest(
                InetAddress.getLoopbackAddress(),
                address.getPort(),
                "POST /api/messages HTTP/1.1",
                "Host: localhost",
                header,
                "Content-Length: 200000")) {
            assertThat(request.line()).contains(" 401 ");
        }
    }

    @Test
    void whatComesWithoutATokenLeavesNothing() throws Exception {
        String body = application.sampleActivities.said("anna", "1", "hello").toString();

        assertThat(status(body, request -> {})).isEqualTo(401);
        assertThat(application.store.events()).isZero();
    }

    @Test
    void aForgedTokenLeavesNothing() throws Exception {
        String body = application.sampleActivities.said("anna", "1", "hello").toString();
        TokenIssuer tokenIssuer = new TokenIssuer(application.now.get());
        String forged =
                TokenIssuer.signed(TokenIssuer.header(), tokenIssuer.claims().build(), TokenIssuer.key("key-1"));

        assertThat(application.send(body, forged).statusCode()).isEqualTo(401);
        assertThat(application.store.events()).isZero();
    }

    @Test
    void aTokenForAnotherAddressLeavesNothing() throws Exception {
        String body = application.sampleActivities.said("anna", "1", "hello").toString();

        assertThat(application
                        .send(body, application.token("https://smba.trafficmanager.net/emea/"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(application.store.events()).isZero();
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of("channelData", "{\"tenant\":{\"id\":\"another\"}}", 403),
                Arguments.of("channelData", "[]", 200),
                Arguments.of("channelId", "\"webchat\"", 401),
                Arguments.of("conversation", "{}", 403),
                Arguments.of("from", "{\"id\":\"28:other\",\"aadObjectId\":\"x\"}", 200),
                Arguments.of("from", "{\"id\":\"29:x\",\"aadObjectId\":\"x\",\"role\":\"bot\"}", 200),
                Arguments.of("from", "\"nobody\"", 200),
                Arguments.of("type", "\"typing\"", 200),
                Arguments.of("type", "\"messageReaction\"", 200),
                Arguments.of("type", "7", 200));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void whatIsNotOursOrOfNoMatterIsNotStored(String field, String value, int status) throws Exception {
        ObjectNode activity = application.sampleActivities.said("anna", "1", "hello");
        String body = changed(activity, field, value);
        boolean stored = status == 200 && field.equals("channelData");

        assertThat(application
                        .send(body, application.token(application.connector.service() + "/"))
                        .statusCode())
                .isEqualTo(status);
        application.settle();
        assertThat(application.store.events()).isEqualTo(stored ? 1 : 0);
    }

    @Test
    void anAddressThatIsNotTrustedIsNotTakenEvenWithAToken() throws Exception {
        ObjectNode activity = application.sampleActivities.said("anna", "1", "hello");
        activity.put("serviceUrl", "https://example.org/");

        assertThat(application
                        .send(activity.toString(), application.token("https://example.org/"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(application.store.events()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"a\":1,\"a\":2}", "{} {}", "\u0000"})
    void whatIsNoActivityIsNotTaken(String body) throws Exception {
        assertThat(application
                        .send(body, application.token(application.connector.service() + "/"))
                        .statusCode())
                .isIn(400, 401);
        assertThat(application.store.events()).isZero();
    }

    @Test
    void moreThanTeamsWouldSendIsNotRead() throws Exception {
        String body = " ".repeat(ActivityIntake.LONGEST + 1);

        assertThat(application
                        .send(body, application.token(application.connector.service() + "/"))
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS"})
    void onlyPostsAreTaken(String method) throws Exception {
        assertThat(status("", request -> request.method(method, BodyPublishers.noBody())))
                .isEqualTo(405);
    }

    @Test
    void whatCannotBeStoredIsToBeSentAgain() throws Exception {
        application.store.breakDown();

        assertThat(application
                        .deliver(application.sampleActivities.said("anna", "1", "hello"))
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void aTenantIsTheSameHoweverItsIdIsWritten() throws Exception {
        ObjectNode loud = application.sampleActivities.said("anna", "1", "hello");
        String tenant = SampleActivities.TENANT.toUpperCase(Locale.ROOT);
        ((ObjectNode) loud.at("/channelData/tenant")).put("id", tenant);
        ((ObjectNode) loud.path("from")).put("aadObjectId", "ANNA");

        application.happens(loud);

        assertThat(application.found("anna")).isPresent();
    }

    @Test
    void whatACrashCutOffIsTakenUpAgain() throws Exception {
        ObjectNode hello = application.sampleActivities.said("anna", "1", "hello");
        application.leaveBehind("a:anna:1", hello);

        application.module.resume();
        application.settle();

        assertThat(application.said()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"task/fetch", "composeExtension/fetchTask", "signin/verifyState", "fileConsent/invoke", ""})
    void whatTheBotDoesNotDoIsSaidToBeUnknown(String name) throws Exception {
        ObjectNode activity =
                application.sampleActivities.personal("anna", "f:1", "invoke").put("name", name);

        assertThat(application.deliver(activity).statusCode()).isEqualTo(501);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "7",
                "\"press\"",
                "{\"action\":7}",
                "{\"action\":{\"verb\":\"press\"}}",
                "{\"action\":{\"verb\":\"other\",\"data\":{\"press\":\"done:1\"}}}",
                "{\"action\":{\"verb\":\"press\",\"data\":{\"press\":[1]}}}"
            })
    void aPressThatIsNoneOfOursIsNotTaken(String value) throws Exception {
        ObjectNode activity =
                application.sampleActivities.personal("anna", "f:1", "invoke").put("name", "adaptiveCard/action");

        assertThat(application
                        .send(
                                changed(activity, "value", value),
                                application.token(application.connector.service() + "/"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(application.store.events()).isZero();
    }

    private int status(String body, Consumer<HttpRequest.Builder> change) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(application.address()).POST(BodyPublishers.ofString(body));
        change.accept(request);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private static String changed(ObjectNode activity, String field, String value) {
        activity.set(field, JsonMapper.shared().readTree(value));
        return activity.toString();
    }
}
