package druppel.platform.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.intake.IntakeResult;
import druppel.platform.slack.SlackFixture;
import druppel.platform.slack.socket.SocketMessage.Envelope;
import druppel.platform.slack.socket.SocketMessage.Hello;
import druppel.web.UrlEncodedForm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocketMessageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"hello\",\"debug_info\":{\"approximate_connection_time\":18060}}|18060",
                "{\"type\":\"hello\",\"debug_info\":{\"approximate_connection_time\":\"soon\"}}|0",
                "{\"type\":\"hello\",\"debug_info\":{\"approximate_connection_time\":-1}}|0",
                "{\"type\":\"hello\"}|0"
            })
    void aGreetingSaysHowLongTheConnectionWillLast(String text, long seconds) {
        assertThat(SocketMessage.read(text))
                .isEqualTo(new Hello(Optional.of(Duration.ofSeconds(seconds)).filter(Duration::isPositive)));
    }

    @Test
    void anEventIsTheVeryJsonThatHttpBrings() {
        String body = "{\"type\":\"event_callback\",\"event\":{\"ts\":\"1.10\",\"n\":1.50}}";
        assertThat(read("events_api", body).body())
                .isEqualTo("{\"type\":\"event_callback\",\"event\":{\"ts\":\"1.10\",\"n\":1.5}}");
    }

    @Test
    void aPressIsTheFormThatHttpBrings() {
        assertThat(read("interactive", "{\"type\":\"block_actions\",\"a\":\"é&=+\"}")
                        .body())
                .isEqualTo(SlackFixture.pressed("{\"type\":\"block_actions\",\"a\":\"é&=+\"}"));
    }

    @Test
    void aCommandIsTheFormThatHttpBrings() {
        String payload = """
            {"command":"/tip","text":"R&amp;D = 100% é","is_enterprise_install":false,"enterprise_id":null,"extra":{"a":1}}\
            """;
        assertThat(UrlEncodedForm.read(read("slash_commands", payload).body())
                        .orElseThrow()
                        .fields())
                .containsOnly(
                        Map.entry("command", List.of("/tip")),
                        Map.entry("text", List.of("R&amp;D = 100% é")),
                        Map.entry("is_enterprise_install", List.of("false")));
    }

    @Test
    void anAnswerGoesAlongWhereSlackTakesOne() {
        IntakeResult errors = IntakeResult.answered("application/json", "{\"response_action\":\"errors\"}");
        assertThat(new Envelope("e1", "", true).acknowledgement(errors))
                .isEqualTo("{\"envelope_id\":\"e1\",\"payload\":{\"response_action\":\"errors\"}}");
    }

    @Test
    void anAnswerStaysBehindWhereSlackTakesNone() {
        IntakeResult errors = IntakeResult.answered("application/json", "{\"response_action\":\"errors\"}");
        assertThat(new Envelope("e1", "", false).acknowledgement(errors)).isEqualTo("{\"envelope_id\":\"e1\"}");
    }

    @Test
    void wordsThatAreNoJsonStayBehind() {
        assertThat(new Envelope("e1", "", true).acknowledgement(IntakeResult.answered("text/plain", "x")))
                .isEqualTo("{\"envelope_id\":\"e1\"}");
    }

    private static Envelope read(String type, String payload) {
        return (Envelope)
                SocketMessage.read("{\"type\":\"%s\",\"envelope_id\":\"e1\",\"payload\":%s}".formatted(type, payload));
    }
}
