package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.platform.teams.invoke.ActivityServlet;
import java.io.IOException;
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
    private final TeamsTestApplication house = new TeamsTestApplication("2026-11-30T08:00:00Z");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatIsProvenIsTakenAndStoredOnce() throws Exception {
        ObjectNode hello = house.sampleActivities.said("anna", "1", "hello");

        assertThat(house.deliver(hello).statusCode()).isEqualTo(200);
        assertThat(house.deliver(hello).statusCode()).isEqualTo(200);
        house.settle();
        assertThat(house.store.events()).isEqualTo(1);
        assertThat(house.said()).hasSize(2);
    }

    @Test
    void anIdOfAnyLengthIsTaken() throws Exception {
        ObjectNode hello = house.sampleActivities.said("anna", "1".repeat(5_000), "hello");

        assertThat(house.deliver(hello).statusCode()).isEqualTo(200);
        assertThat(house.deliver(hello).statusCode()).isEqualTo(200);
        house.settle();
        assertThat(house.store.events()).isEqualTo(1);
    }

    @Test
    void whatComesWithoutATokenLeavesNothing() throws Exception {
        String body = house.sampleActivities.said("anna", "1", "hello").toString();

        assertThat(status(body, request -> {})).isEqualTo(401);
        assertThat(house.store.events()).isZero();
    }

    @Test
    void aForgedTokenLeavesNothing() throws Exception {
        String body = house.sampleActivities.said("anna", "1", "hello").toString();
        TokenIssuer tokenIssuer = new TokenIssuer(house.now.get());
        String forged =
                TokenIssuer.signed(TokenIssuer.header(), tokenIssuer.claims().build(), TokenIssuer.key("key-1"));

        assertThat(house.send(body, forged).statusCode()).isEqualTo(401);
        assertThat(house.store.events()).isZero();
    }

    @Test
    void aTokenForAnotherAddressLeavesNothing() throws Exception {
        String body = house.sampleActivities.said("anna", "1", "hello").toString();

        assertThat(house.send(body, house.token("https://smba.trafficmanager.net/emea/"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(house.store.events()).isZero();
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
        ObjectNode activity = house.sampleActivities.said("anna", "1", "hello");
        String body = changed(activity, field, value);
        boolean stored = status == 200 && field.equals("channelData");

        assertThat(house.send(body, house.token(house.connector.service() + "/"))
                        .statusCode())
                .isEqualTo(status);
        house.settle();
        assertThat(house.store.events()).isEqualTo(stored ? 1 : 0);
    }

    @Test
    void anAddressThatIsNotTrustedIsNotTakenEvenWithAToken() throws Exception {
        ObjectNode activity = house.sampleActivities.said("anna", "1", "hello");
        activity.put("serviceUrl", "https://example.org/");

        assertThat(house.send(activity.toString(), house.token("https://example.org/"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.store.events()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"a\":1,\"a\":2}", "{} {}", "\u0000"})
    void whatIsNoActivityIsNotTaken(String body) throws Exception {
        assertThat(house.send(body, house.token(house.connector.service() + "/"))
                        .statusCode())
                .isIn(400, 401);
        assertThat(house.store.events()).isZero();
    }

    @Test
    void moreThanTeamsWouldSendIsNotRead() throws Exception {
        String body = " ".repeat(ActivityServlet.LONGEST + 1);

        assertThat(house.send(body, "none").statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS"})
    void onlyPostsAreTaken(String method) throws Exception {
        assertThat(status("", request -> request.method(method, BodyPublishers.noBody())))
                .isEqualTo(405);
    }

    @Test
    void whatCannotBeStoredIsToBeSentAgain() throws Exception {
        house.store.breakDown();

        assertThat(house.deliver(house.sampleActivities.said("anna", "1", "hello"))
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void aTenantIsTheSameHoweverItsIdIsWritten() throws Exception {
        ObjectNode loud = house.sampleActivities.said("anna", "1", "hello");
        String tenant = SampleActivities.TENANT.toUpperCase(Locale.ROOT);
        ((ObjectNode) loud.at("/channelData/tenant")).put("id", tenant);
        ((ObjectNode) loud.path("from")).put("aadObjectId", "ANNA");

        house.happens(loud);

        assertThat(house.found("anna")).isPresent();
    }

    @Test
    void whatACrashCutOffIsTakenUpAgain() throws Exception {
        ObjectNode hello = house.sampleActivities.said("anna", "1", "hello");
        house.leaveBehind("a:anna:1", hello);

        house.door.resume();
        house.settle();

        assertThat(house.said()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"task/fetch", "composeExtension/fetchTask", "signin/verifyState", "fileConsent/invoke", ""})
    void whatTheBotDoesNotDoIsSaidToBeUnknown(String name) throws Exception {
        ObjectNode activity =
                house.sampleActivities.personal("anna", "f:1", "invoke").put("name", name);

        assertThat(house.deliver(activity).statusCode()).isEqualTo(501);
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
                house.sampleActivities.personal("anna", "f:1", "invoke").put("name", "adaptiveCard/action");

        assertThat(house.send(changed(activity, "value", value), house.token(house.connector.service() + "/"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(house.store.events()).isZero();
    }

    private int status(String body, Consumer<HttpRequest.Builder> change) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(house.address()).POST(BodyPublishers.ofString(body));
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
