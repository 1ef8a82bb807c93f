package druppel.platform.teams.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SubmitDataTest {

    @Test
    void aSubmittedCardIsRead() {
        assertThat(read("{\"press\":\"keep:3\",\"reflection\":\"I asked.\"}"))
                .contains(new SubmitData("keep:3", Map.of("reflection", "I asked.")));
    }

    @Test
    void anExecutedActionIsRead() {
        assertThat(read("""
                                {"action":{"type":"Action.Execute","verb":"press",
                                 "data":{"press":"keep:3","reflection":"I asked."}},"trigger":"manual"}\
                                """)).contains(new SubmitData("keep:3", Map.of("reflection", "I asked.")));
    }

    @Test
    void aFieldThatMayBeEmptyIsEmptyWhereTeamsLeavesItOut() {
        assertThat(read("{\"press\":\"settings:\",\"empty\":[\"followup\",\"at\"],\"at\":\"8:30\"}"))
                .contains(new SubmitData("settings:", Map.of("followup", "", "at", "8:30")));
    }

    @Test
    void linesEndAsOurs() {
        assertThat(read("{\"press\":\"keep:3\",\"reflection\":\"a\\r\\nb\"}"))
                .contains(new SubmitData("keep:3", Map.of("reflection", "a\nb")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "3",
                "[]",
                "{}",
                "\"press\"",
                "{\"reflection\":\"x\"}",
                "{\"press\":\"\"}",
                "{\"press\":3}",
                "{\"press\":[\"keep:3\"]}",
                "{\"press\":{\"press\":\"keep:3\"}}",
                "{\"press\":\"keep:3\",\"reflection\":7}",
                "{\"press\":\"keep:3\",\"reflection\":null}",
                "{\"press\":\"keep:3\",\"reflection\":{\"a\":\"b\"}}",
                "{\"press\":\"keep:3\",\"empty\":[7]}",
                "{\"press\":\"keep:3\",\"empty\":[[\"at\"]]}",
                "{\"action\":{\"verb\":\"other\",\"data\":{\"press\":\"keep:3\"}}}",
                "{\"action\":{\"data\":{\"press\":\"keep:3\"}}}",
                "{\"action\":{\"verb\":\"press\",\"data\":\"keep:3\"}}",
                "{\"action\":{\"verb\":\"press\"},\"press\":\"keep:3\"}"
            })
    void whatIsNoneOfOursIsNotRead(String value) {
        assertThat(read(value)).isEmpty();
    }

    static Stream<String> huge() {
        return Stream.of(
                "{\"press\":\"%s\"}".formatted("x".repeat(201)),
                "{\"press\":\"keep:3\",\"reflection\":\"%s\"}".formatted("x".repeat(3_001)),
                "{\"press\":\"keep:3\",\"%s\":\"x\"}".formatted("x".repeat(3_001)),
                "{\"press\":\"keep:3\",%s}".formatted(fields(51)),
                "{\"press\":\"keep:3\",\"empty\":[%s]}".formatted(names(51)));
    }

    @ParameterizedTest
    @MethodSource("huge")
    void whatIsTooLargeIsNotRead(String value) {
        assertThat(read(value)).isEmpty();
    }

    @Test
    void whatIsJustSmallEnoughIsRead() {
        assertThat(read("{\"press\":\"keep:3\",%s}".formatted(fields(50)))).isPresent();
        assertThat(read("{\"press\":\"a\",\"r\":\"%s\"}".formatted("x".repeat(3_000))))
                .isPresent();
    }

    private static String fields(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> "\"f%d\":\"\"".formatted(n))
                .collect(Collectors.joining(","));
    }

    private static String names(int number) {
        return IntStream.range(0, number).mapToObj(n -> "\"f%d\"".formatted(n)).collect(Collectors.joining(","));
    }

    private static Optional<SubmitData> read(String json) {
        return SubmitData.of(JsonMapper.shared().readTree(json));
    }
}
