package druppel.demo;

import druppel.domain.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Client of the demo's HTTP API.
record DemoCalls(HttpClient http, URI base, Language language) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What a call brought about.
    record Answer(Instant now, List<Message> messages) {}

    /// A message of the bot or of the member.
    record Message(long id, Instant at, String text, List<String> actions) {}

    Answer say(String text) {
        return call("say", Map.of("text", text));
    }

    Answer say(String text, String zone) {
        return call("say", Map.of("text", text, "zone", zone));
    }

    Answer press(Message message, String action) {
        return call("press", Map.of("message", message.id(), "action", action));
    }

    Answer windTo(Instant moment) {
        return call("clock", Map.of("to", moment.toString()));
    }

    private Answer call(String what, Map<String, ?> body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(base.getPath() + "/demo/" + what))
                .timeout(Duration.ofMinutes(2))
                .header("Accept-Language", language.tag())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            return answer(
                    JSON.readTree(http.send(request, BodyHandlers.ofString()).body()));
        } catch (IOException failure) {
            throw new IllegalStateException("the demo server does not answer: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was interrupted", interrupted);
        }
    }

    private static Answer answer(JsonNode answer) {
        if (answer.has("error")) {
            throw new IllegalStateException(
                    "the demo server refused: " + answer.get("error").asString());
        }
        return new Answer(
                Instant.parse(answer.get("now").asString()),
                answer.get("messages").valueStream().map(DemoCalls::message).toList());
    }

    private static Message message(JsonNode message) {
        List<String> actions = message.get("actions")
                .valueStream()
                .map(action -> action.get("id").asString())
                .toList();
        return new Message(
                message.get("id").asLong(),
                Instant.parse(message.get("at").asString()),
                message.get("text").asString(),
                actions);
    }
}
