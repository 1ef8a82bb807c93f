package druppel.platform.slack;

import static druppel.platform.slack.SlackFixture.NOW;
import static druppel.platform.slack.SlackFixture.event;
import static druppel.platform.slack.SlackFixture.pressed;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.platform.slack.inbound.RequestSignature;
import druppel.platform.slack.inbound.SlackIntake;
import druppel.testing.CapturedLogs;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Requests that are not from Slack are rejected and leave no trace.
class SlackHostileRequestsTest {
    private static final String MARK = "geheim-7531";
    private static final String COMMAND = SlackFixture.command("/reflect", MARK, "https://hooks.slack.com/x");
    private static final String MESSAGE = event("Ev1", """
        {"type":"message","channel_type":"im","channel":"D1","user":"U1","text":"%s","ts":"1.1"}\
        """.formatted(MARK));

    private final CapturedLogs capturedLogs = new CapturedLogs();
    private static final SlackFixture WIRE = new SlackFixture();

    @AfterEach
    void close() {
        capturedLogs.close();
    }

    @AfterAll
    static void closeWire() {
        WIRE.close();
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @MethodSource({"unproven", "junk", "oversized", "otherMethods"})
    void aHostileRequest(Function<SlackFixture, HttpRequest.Builder> request, int status) throws Exception {
        assertThat(WIRE.status(request.apply(WIRE))).isEqualTo(status);
    }

    @ParameterizedTest(name = "nothing of {0} is stored")
    @MethodSource({"unproven", "junk", "oversized", "otherMethods"})
    void nothingIsStored(Function<SlackFixture, HttpRequest.Builder> request, int status) throws Exception {
        WIRE.send(request.apply(WIRE));

        assertThat(WIRE.store.events()).isZero();
    }

    @ParameterizedTest(name = "nothing of {0} is logged")
    @MethodSource({"unproven", "junk", "oversized", "otherMethods"})
    void nothingIsLogged(Function<SlackFixture, HttpRequest.Builder> request, int status) throws Exception {
        WIRE.send(request.apply(WIRE));

        assertThat(capturedLogs.text()).doesNotContain(MARK);
    }

    static Stream<Arguments> unproven() {
        String now = Long.toString(NOW.getEpochSecond());
        return Stream.of(
                hostile("an unsigned command", 401, slackFixture -> slackFixture.unsigned(COMMAND)),
                hostile("an unsigned array", 401, slackFixture -> slackFixture.unsigned("[\"" + MARK + "\"]")),
                hostile("an unsigned nothing", 401, slackFixture -> slackFixture.unsigned("")),
                hostile("a forged signature", 401, slackFixture -> stamped(slackFixture, now, "v0=" + "0".repeat(64))),
                hostile("an empty signature", 401, slackFixture -> stamped(slackFixture, now, "")),
                hostile(
                        "a signature in capitals",
                        401,
                        slackFixture -> stamped(
                                slackFixture,
                                now,
                                SlackFixture.signature(now, MESSAGE).toUpperCase(Locale.ROOT))),
                hostile(
                        "a signature of another body",
                        401,
                        slackFixture -> stamped(slackFixture, now, SlackFixture.signature(now, COMMAND))),
                hostile(
                        "a signature of another time",
                        401,
                        slackFixture -> stamped(slackFixture, now, SlackFixture.signature("1" + now, MESSAGE))),
                hostile("a stale request", 401, slackFixture -> at(slackFixture, NOW.getEpochSecond() - 301)),
                hostile("a request from the future", 401, slackFixture -> at(slackFixture, NOW.getEpochSecond() + 301)),
                hostile(
                        "a request from ten years ahead",
                        401,
                        slackFixture -> at(slackFixture, NOW.getEpochSecond() + 315_360_000)),
                hostile("a negative timestamp", 401, slackFixture -> at(slackFixture, -NOW.getEpochSecond())),
                hostile("a huge timestamp", 401, slackFixture -> at(slackFixture, Long.MAX_VALUE)),
                hostile(
                        "a timestamp beyond numbers",
                        401,
                        slackFixture -> slackFixture.signed(MESSAGE, "9".repeat(400))),
                hostile("a timestamp of letters", 401, slackFixture -> slackFixture.signed(MESSAGE, "soon")),
                hostile("an empty timestamp", 401, slackFixture -> slackFixture.signed(MESSAGE, "")),
                hostile("a timestamp with a sign", 401, slackFixture -> slackFixture.signed(MESSAGE, "+" + now)),
                hostile(
                        "a missing timestamp",
                        401,
                        slackFixture -> slackFixture
                                .unsigned(MESSAGE)
                                .header(RequestSignature.SIGNATURE, SlackFixture.signature(now, MESSAGE))),
                hostile(
                        "a second timestamp",
                        401,
                        slackFixture -> slackFixture.signed(MESSAGE).header(RequestSignature.TIMESTAMP, now)),
                hostile(
                        "a second signature",
                        401,
                        slackFixture -> slackFixture.signed(MESSAGE).header(RequestSignature.SIGNATURE, "v0=1")));
    }

    static Stream<Arguments> junk() {
        return Stream.of(
                hostile("signed nothing", 400, slackFixture -> slackFixture.signed("")),
                hostile("signed words", 400, slackFixture -> slackFixture.signed(MARK)),
                hostile("a signed array", 400, slackFixture -> slackFixture.signed("[\"" + MARK + "\"]")),
                hostile("a signed number", 400, slackFixture -> slackFixture.signed("7531")),
                hostile("a signed empty object", 400, slackFixture -> slackFixture.signed("{}")),
                hostile(
                        "broken JSON",
                        400,
                        slackFixture -> slackFixture.signed(MESSAGE.substring(0, MESSAGE.length() - 5))),
                hostile("JSON with something after it", 400, slackFixture -> slackFixture.signed(MESSAGE + MARK)),
                hostile(
                        "JSON with a name twice",
                        400,
                        slackFixture -> slackFixture.signed("{\"type\":\"event_callback\",\"type\":\"" + MARK + "\"}")),
                hostile(
                        "JSON without an end to its depth",
                        400,
                        slackFixture -> slackFixture.signed("{\"a\":".repeat(100_000))),
                hostile("an unknown type", 400, slackFixture -> slackFixture.signed("{\"type\":\"" + MARK + "\"}")),
                hostile(
                        "a type that is no text",
                        400,
                        slackFixture -> slackFixture.signed("{\"type\":{\"a\":\"" + MARK + "\"}}")),
                hostile(
                        "an event that is a text",
                        400,
                        slackFixture -> slackFixture.signed(event("Ev1", "\"" + MARK + "\""))),
                hostile(
                        "an event without a type",
                        400,
                        slackFixture -> slackFixture.signed(event("Ev1", "{\"a\":\"" + MARK + "\"}"))),
                hostile(
                        "an event without an id",
                        400,
                        slackFixture -> slackFixture.signed(MESSAGE.replace("\"Ev1\"", "null"))),
                hostile(
                        "an event with odd authorizations",
                        400,
                        slackFixture -> slackFixture.signed(
                                MESSAGE.replace("\"event_time\":1", "\"authorizations\":{\"a\":1}"))),
                hostile(
                        "a challenge that is no text",
                        400,
                        slackFixture -> slackFixture.signed(
                                "{\"type\":\"url_verification\",\"challenge\":[\"" + MARK + "\"]}")),
                hostile("a broken form", 400, slackFixture -> slackFixture.signed("command=%zz" + MARK)),
                hostile("a form with half a character", 400, slackFixture -> slackFixture.signed("command=%E")),
                hostile(
                        "a form with too many equals signs",
                        400,
                        slackFixture -> slackFixture.signed("payload={}=" + MARK)),
                hostile("a form of something else", 400, slackFixture -> slackFixture.signed("a=" + MARK)),
                hostile("a command of nobody", 400, slackFixture -> slackFixture.signed("command=%2Ftip&text=" + MARK)),
                hostile(
                        "a payload that is broken JSON",
                        400,
                        slackFixture -> slackFixture.signed(pressed("{\"a\":\"" + MARK))),
                hostile(
                        "a payload that is an array",
                        400,
                        slackFixture -> slackFixture.signed(pressed("[\"" + MARK + "\"]"))),
                hostile(
                        "a payload without a type",
                        400,
                        slackFixture -> slackFixture.signed(pressed("{\"a\":\"" + MARK + "\"}"))),
                hostile(
                        "a button pressed by nobody",
                        400,
                        slackFixture -> slackFixture.signed(pressed(
                                "{\"type\":\"block_actions\",\"actions\":[{\"action_id\":\"" + MARK + "\"}]}"))),
                hostile(
                        "a button with odd fields",
                        400,
                        slackFixture -> slackFixture.signed(pressed("""
                            {"type":"block_actions","user":{"id":"U1","team_id":"T1"},"team":{"id":"T1"},
                             "actions":[{"type":"button","action_id":"a","text":"%s"}]}\
                            """.formatted(MARK)))));
    }

    static Stream<Arguments> oversized() {
        String long1 = MARK.repeat(SlackIntake.LONGEST / MARK.length() + 1);
        return Stream.of(
                hostile("an unsigned body that is too long", 401, slackFixture -> slackFixture.unsigned(long1)),
                hostile("a signed body that is too long", 413, slackFixture -> slackFixture.signed(long1)),
                hostile(
                        "a chunked body that is too long",
                        413,
                        slackFixture -> slackFixture
                                .signed(long1)
                                .POST(BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(long1.getBytes(StandardCharsets.UTF_8))))));
    }

    static Stream<Arguments> otherMethods() {
        return Stream.of("GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW")
                .map(method -> hostile(
                        "a " + method,
                        405,
                        slackFixture -> slackFixture.signed(MESSAGE).method(method, BodyPublishers.ofString(MESSAGE))));
    }

    private static HttpRequest.Builder at(SlackFixture slackFixture, long seconds) {
        return slackFixture.signed(MESSAGE, Long.toString(seconds));
    }

    private static HttpRequest.Builder stamped(SlackFixture slackFixture, String timestamp, String signature) {
        return slackFixture
                .unsigned(MESSAGE)
                .header(RequestSignature.TIMESTAMP, timestamp)
                .header(RequestSignature.SIGNATURE, signature);
    }

    private static Arguments hostile(String name, int status, Function<SlackFixture, HttpRequest.Builder> request) {
        return Arguments.of(Named.of(name, request), status);
    }
}
