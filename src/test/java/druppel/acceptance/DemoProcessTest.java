package druppel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.ApplicationProcess;
import druppel.testing.HttpBrowser;
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
    @TempDir
    private Path home;

    private List<ApplicationProcess> processes = List.of();

    @AfterEach
    void kill() {
        processes.forEach(ApplicationProcess::close);
    }

    @Test
    void itIsReadyWhenItSaysWhereItIs() throws Exception {
        try (HttpBrowser httpBrowser = demo().web("Try Druppel at http://localhost:")) {
            assertThat(httpBrowser.get("/readyz").statusCode()).isEqualTo(200);
            assertThat(httpBrowser.get("/chat").body()).contains("Druppel");
        }
    }

    @Test
    void aWeekIsPlayedInOrder() throws Exception {
        try (HttpBrowser httpBrowser = demo().web("Try Druppel at")) {
            httpBrowser.call("say", "{\"text\":\"start\"}");
            List<Instant> moments =
                    moments(httpBrowser.call("clock", "{\"advance\":\"P7D\"}").get("messages"));
            assertThat(moments).hasSizeGreaterThanOrEqualTo(5).isSorted();
        }
    }

    @Test
    void daysThatWereLivedThroughShowAStreak() throws Exception {
        try (HttpBrowser httpBrowser = demo("--days", "10").web("Try Druppel at")) {
            JsonNode answer = httpBrowser.call("say", "{\"text\":\"streak\"}");
            assertThat(answer.get("messages").toString()).containsPattern("Streak: [5-9] days");
        }
    }

    @Test
    void whoLivedThroughDaysHasAZoneThatTheirSettingsCanBeSavedWith() throws Exception {
        try (HttpBrowser httpBrowser = demo("--days", "1").web("Try Druppel at")) {
            JsonNode form = httpBrowser
                    .call("say", "{\"text\":\"nudge\"}")
                    .get("messages")
                    .get(1);
            String save = "{\"message\":%s,\"action\":%s}"
                    .formatted(form.get("id"), form.get("actions").get(0).get("id"));
            assertThat(httpBrowser
                            .call("press", save)
                            .get("messages")
                            .get(0)
                            .get("text")
                            .stringValue())
                    .contains("Saved.");
        }
    }

    @Test
    void nothingIsLeftOfItAfterItsEnd() throws Exception {
        ApplicationProcess demo = demo();
        demo.line("Nothing is saved");
        boolean there = leftovers() > 0;
        demo.stop();
        assertThat(there).isTrue();
        assertThat(leftovers()).isZero();
    }

    @Test
    void itEndsInTimeThoughPagesListen() throws Exception {
        ApplicationProcess demo = demo();
        try (HttpBrowser httpBrowser = demo.web("Try Druppel at")) {
            httpBrowser.listen("/chat/stream?after=0");
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

    private ApplicationProcess demo(String... more) throws IOException {
        String[] command =
                Stream.concat(Stream.of("demo", "--port", "0"), Stream.of(more)).toArray(String[]::new);
        ApplicationProcess applicationProcess = ApplicationProcess.with(home, Map.of(), command);
        processes = List.of(applicationProcess);
        return applicationProcess;
    }
}
