package druppel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class DemoProcessTest {
    @TempDir private Path home;
    private List<Started> processes = List.of();

    @AfterEach
    void kill() {
        processes.forEach(Started::close);
    }

    @Test
    void itIsReadyWhenItSaysWhereItIs() throws Exception {
        try (Web web = demo().web("Druppel is here to try: http://localhost:")) {
            assertThat(web.get("/readyz").statusCode()).isEqualTo(200);
            assertThat(web.get("/chat").body()).contains("Druppel");
        }
    }

    @Test
    void aWeekIsPlayedInOrder() throws Exception {
        try (Web web = demo().web("Druppel is here to try")) {
            web.call("say", "{\"text\":\"start\"}");
            List<Instant> moments =
                    moments(web.call("clock", "{\"advance\":\"P7D\"}").get("messages"));
            assertThat(moments).hasSizeGreaterThanOrEqualTo(5).isSorted();
        }
    }

    @Test
    void daysThatWereLivedThroughShowAStreak() throws Exception {
        try (Web web = demo("--days", "10").web("Druppel is here to try")) {
            JsonNode answer = web.call("say", "{\"text\":\"streak\"}");
            assertThat(answer.get("messages").toString()).containsPattern("Streak: [5-9] days");
        }
    }

    @Test
    void whoLivedThroughDaysHasAZoneThatTheirSettingsCanBeSavedWith() throws Exception {
        try (Web web = demo("--days", "1").web("Druppel is here to try")) {
            JsonNode form = web.call("say", "{\"text\":\"nudge\"}").get("messages").get(1);
            String save = "{\"message\":%s,\"action\":\"settings:\"}".formatted(form.get("id"));
            assertThat(web.call("press", save).get("messages").get(0).get("text").stringValue())
                    .contains("Saved.");
        }
    }

    @Test
    void nothingIsLeftOfItAfterItsEnd() throws Exception {
        Started demo = demo();
        demo.line("Nothing of it is kept");
        boolean there = leftovers() > 0;
        demo.stop();
        assertThat(there).isTrue();
        assertThat(leftovers()).isZero();
    }

    @Test
    void itEndsInTimeThoughPagesListen() throws Exception {
        Started demo = demo();
        try (Web web = demo.web("Druppel is here to try")) {
            web.listen("/chat/stream?after=0");
            Instant told = Instant.now();
            int code = demo.stop();
            assertThat(code).isEqualTo(143);
            assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }

    private long leftovers() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().startsWith("druppel-demo"))
                    .count();
        }
    }

    private static List<Instant> moments(JsonNode messages) {
        return messages.valueStream()
                .map(message -> Instant.parse(message.get("at").asString()))
                .toList();
    }

    private Started demo(String... more) throws IOException {
        String[] command =
                Stream.concat(Stream.of("demo", "--port", "0"), Stream.of(more))
                        .toArray(String[]::new);
        Started started = Started.with(home, Map.of(), command);
        processes = List.of(started);
        return started;
    }
}
