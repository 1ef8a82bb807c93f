package druppel.platform.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.chat.AnsweredNudgeContract;
import druppel.config.Config;
import druppel.demo.DemoClock;
import druppel.domain.delivery.MessageRef;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LocalAnsweredNudgeTest extends AnsweredNudgeContract {
    private static final Instant SUNDAY = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Application application;

    @Override
    protected void open() {
        Config config = Config.read(Path.of(""), Map.of(), Platforms.ALL).demo(folder, 0);
        application = Application.demo(config, new DemoClock(InstantSource.fixed(SUNDAY)));
    }

    @AfterEach
    void close() {
        http.shutdownNow();
        requireNonNull(application).close();
    }

    @Override
    protected void say(String text) throws Exception {
        post("say", Map.of("text", text));
    }

    @Override
    protected void press(MessageRef message, String action) throws Exception {
        post("press", Map.of("message", Long.valueOf(message.message()), "action", action));
    }

    @Override
    protected void tickAt(String moment) throws Exception {
        post("clock", Map.of("to", moment));
    }

    @Override
    protected MessageRef newest() throws Exception {
        return new MessageRef("demo", messages().getLast().at("/id").asString());
    }

    @Override
    protected String seen(MessageRef message) throws Exception {
        return messages().stream()
                .filter(line -> line.at("/id").asString().equals(message.message()))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private List<JsonNode> messages() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request("messages").build(), BodyHandlers.ofString());
        return JsonMapper.shared()
                .readTree(answer.body())
                .at("/messages")
                .valueStream()
                .toList();
    }

    private void post(String call, Map<String, ?> body) throws IOException, InterruptedException {
        String json = JsonMapper.shared().writeValueAsString(body);
        HttpRequest request = request(call).POST(BodyPublishers.ofString(json)).build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder request(String call) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + requireNonNull(application).port() + "/demo/" + call));
    }
}
