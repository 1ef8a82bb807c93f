package druppel.slack;

import druppel.chat.UserAction;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.web.StrictJson;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what the Events API sends.
final class EventReader {
    private EventReader() {}

    static SlackBody read(JsonNode body) {
        return switch (StrictJson.text(body, "/type").orElse("")) {
            case "event_callback" -> callback(body);
            case "url_verification" ->
                    StrictJson.text(body, "/challenge")
                            .<SlackBody>map(SlackBody.Verification::new)
                            .orElse(new SlackBody.Broken());
            case "app_rate_limited" -> new SlackBody.Ignored();
            default -> new SlackBody.Broken();
        };
    }

    private static SlackBody callback(JsonNode body) {
        Optional<String> key = StrictJson.text(body, "/event_id");
        Optional<String> team = Origin.of(body).workspace();
        Optional<String> type = StrictJson.text(body, "/event/type");
        if (key.isEmpty() || team.isEmpty() || type.isEmpty()) {
            return new SlackBody.Broken();
        }
        return EventType.of(type.get())
                .flatMap(known -> matter(known, key.get(), team.get(), body.path("event")))
                .<SlackBody>map(matter -> new SlackBody.Event(key.get(), "event", matter))
                .orElse(new SlackBody.Ignored());
    }

    private static Optional<? extends Matter> matter(
            EventType type, String key, String team, JsonNode event) {
        return switch (type) {
            case MESSAGE -> new MessageEvent(key, team, event).read();
            case HOME_OPENED -> opened(key, team, event);
            case STEP_EXECUTED -> new StepEvent(team, event).read();
            case UNINSTALLED, REVOKED -> new NoticeEvent(team, event).ofWorkspace(type);
            case CHANGED, JOINED -> new NoticeEvent(team, event).ofPerson();
            case QUIETED -> new NoticeEvent(team, event).ofQuiet();
        };
    }

    private static Optional<Act> opened(String key, String team, JsonNode event) {
        Optional<PlatformUser> from =
                StrictJson.text(event, "/user").map(user -> new PlatformUser(Platform.SLACK, team, user));
        return from.flatMap(person -> opened(key, person, event.at("/tab").asString("")))
                .map(action ->
                        new Act(
                                action,
                                StrictJson.text(event, "/channel").orElse(action.from().user()),
                                Optional.empty(),
                                Optional.empty()));
    }

    private static Optional<UserAction> opened(String key, PlatformUser user, String tab) {
        return switch (tab) {
            case "messages" -> Optional.of(new UserAction.Opened(key, user));
            case "home" -> Optional.of(new UserAction.Looked(key, user));
            default -> Optional.empty();
        };
    }
}
