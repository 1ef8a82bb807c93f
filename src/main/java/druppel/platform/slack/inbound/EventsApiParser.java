package druppel.platform.slack.inbound;

import druppel.chat.UserAction;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.api.TenantId;
import druppel.web.StrictJson;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Parser of Events API payloads.
final class EventsApiParser {
    private EventsApiParser() {}

    static SlackPayload read(JsonNode body) {
        return switch (StrictJson.text(body, "/type").orElse("")) {
            case "event_callback" -> callback(body);
            case "url_verification" ->
                StrictJson.text(body, "/challenge")
                        .<SlackPayload>map(SlackPayload.Verification::new)
                        .orElse(new SlackPayload.Broken());
            case "app_rate_limited" -> new SlackPayload.Ignored();
            default -> new SlackPayload.Broken();
        };
    }

    private static SlackPayload callback(JsonNode body) {
        Optional<String> key = StrictJson.text(body, "/event_id");
        Optional<String> team = TenantId.of(body).workspace();
        Optional<String> type = StrictJson.text(body, "/event/type");
        if (key.isEmpty() || team.isEmpty() || type.isEmpty()) {
            return new SlackPayload.Broken();
        }
        return EventType.of(type.get())
                .flatMap(known -> matter(known, key.get(), team.get(), body.path("event")))
                .<SlackPayload>map(matter -> new SlackPayload.Event(key.get(), "event", matter))
                .orElse(new SlackPayload.Ignored());
    }

    private static Optional<? extends SlackEvent> matter(EventType type, String key, String team, JsonNode event) {
        return switch (type) {
            case MESSAGE -> new MessageEventParser(key, team, event).read();
            case HOME_OPENED -> opened(key, team, event);
            case STEP_EXECUTED -> new WorkflowStepParser(team, event).read();
            case UNINSTALLED, REVOKED -> new NoticeParser(team, event).ofWorkspace(type);
            case CHANGED, JOINED -> new NoticeParser(team, event).ofPerson();
            case QUIETED -> new NoticeParser(team, event).ofQuiet();
        };
    }

    private static Optional<SlackAction> opened(String key, String team, JsonNode event) {
        Optional<PlatformUser> from =
                StrictJson.text(event, "/user").map(user -> new PlatformUser(Platform.SLACK, team, user));
        return from.flatMap(person -> opened(key, person, event.at("/tab").asString("")))
                .map(action -> new SlackAction(
                        action,
                        StrictJson.text(event, "/channel").orElse(action.from().user()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Optional<UserAction> opened(String key, PlatformUser user, String tab) {
        return switch (tab) {
            case "messages" -> Optional.of(new UserAction.Opened(key, user));
            case "home" -> Optional.of(new UserAction.HomeOpened(key, user));
            default -> Optional.empty();
        };
    }
}
