package druppel.slack;

import druppel.app.Incoming;
import druppel.app.Person;
import druppel.app.Platform;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what the Events API sends.
final class EventReader {
    private EventReader() {}

    static SlackBody read(JsonNode body) {
        return switch (SlackBody.text(body, "/type").orElse("")) {
            case "event_callback" -> callback(body);
            case "url_verification" ->
                    SlackBody.text(body, "/challenge")
                            .<SlackBody>map(SlackBody.Verification::new)
                            .orElse(new SlackBody.Broken());
            case "app_rate_limited" -> new SlackBody.Ignored();
            default -> new SlackBody.Broken();
        };
    }

    private static SlackBody callback(JsonNode body) {
        Optional<String> key = SlackBody.text(body, "/event_id");
        Optional<String> team = Origin.of(body).workspace();
        Optional<String> type = SlackBody.text(body, "/event/type");
        if (key.isEmpty() || team.isEmpty() || type.isEmpty()) {
            return new SlackBody.Broken();
        }
        return act(type.get(), key.get(), team.get(), body.path("event"))
                .<SlackBody>map(act -> new SlackBody.Event(key.get(), "event", act))
                .orElse(new SlackBody.Ignored());
    }

    private static Optional<Act> act(String type, String key, String team, JsonNode event) {
        return switch (type) {
            case "message" -> new MessageEvent(key, team, event).read();
            case "app_home_opened" -> opened(key, team, event);
            default -> Optional.empty();
        };
    }

    private static Optional<Act> opened(String key, String team, JsonNode event) {
        return SlackBody.text(event, "/user")
                .filter(user -> event.at("/tab").asString("").equals("messages"))
                .map(user ->
                        new Act(
                                new Incoming.Opened(key, new Person(Platform.SLACK, team, user)),
                                SlackBody.text(event, "/channel").orElse(user),
                                Optional.empty(),
                                Optional.empty()));
    }
}
