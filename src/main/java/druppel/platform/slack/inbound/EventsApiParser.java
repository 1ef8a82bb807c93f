package druppel.platform.slack.inbound;

import druppel.chat.PlatformEvent;
import druppel.chat.UserAction;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.message.TextLimit;
import druppel.platform.slack.api.DoNotDisturbLookup;
import druppel.platform.slack.api.SlackUser;
import druppel.platform.slack.api.TenantId;
import druppel.platform.slack.api.TipStepDefinition;
import druppel.platform.slack.render.SlackText;
import druppel.web.StrictJson;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Parser of Events API payloads.
///
/// @param event the inner event
record EventsApiParser(String key, String team, JsonNode event) {
    /// Longer than any practice, trait or keyword.
    private static final int LONGEST_INPUT = 100;

    static SlackPayload read(JsonNode body) {
        return switch (StrictJson.text(body, "/type").orElse("")) {
            case "event_callback" -> callback(body);
            case "url_verification" ->
                StrictJson.text(body, "/challenge")
                        .<SlackPayload>map(SlackPayload.Verification::new)
                        .orElse(new SlackPayload.Malformed());
            case "app_rate_limited" -> new SlackPayload.Ignored();
            default -> new SlackPayload.Malformed();
        };
    }

    private static SlackPayload callback(JsonNode body) {
        Optional<String> key = StrictJson.text(body, "/event_id");
        Optional<String> team = TenantId.of(body).workspace();
        Optional<String> type = StrictJson.text(body, "/event/type");
        if (key.isEmpty() || team.isEmpty() || type.isEmpty()) {
            return new SlackPayload.Malformed();
        }
        EventsApiParser parser = new EventsApiParser(key.get(), team.get(), body.path("event"));
        return EventType.of(type.get())
                .flatMap(parser::event)
                .<SlackPayload>map(event -> new SlackPayload.Event(key.get(), "event", event))
                .orElse(new SlackPayload.Ignored());
    }

    private Optional<? extends SlackEvent> event(EventType type) {
        return switch (type) {
            case MESSAGE -> new MessageEventParser(key, team, event).read();
            case HOME_OPENED -> opened();
            case STEP_EXECUTED -> workflowStep();
            case UNINSTALLED -> Optional.of(closed(type));
            // a user can revoke their own token; only the bot token matters
            case REVOKED -> event.at("/tokens/bot").isEmpty() ? Optional.empty() : Optional.of(closed(type));
            case CHANGED, JOINED -> user("/user/id").map(this::changed);
            case QUIETED -> user("/user").map(this::doNotDisturb);
        };
    }

    private Optional<SlackAction> opened() {
        Optional<PlatformUser> from = user("/user");
        return from.flatMap(user -> opened(user, event.at("/tab").asString("")))
                .map(action -> new SlackAction(
                        action,
                        StrictJson.text(event, "/channel").orElse(action.from().user()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Optional<UserAction> opened(PlatformUser user, String tab) {
        return switch (tab) {
            case "messages" -> Optional.of(new UserAction.Opened(key, user));
            case "home" -> Optional.of(new UserAction.HomeOpened(key, user));
            default -> Optional.empty();
        };
    }

    /// Our workflow step; empty for another one.
    ///
    /// Source: https://docs.slack.dev/reference/events/function_executed
    private Optional<SlackEvent> workflowStep() {
        return StrictJson.text(event, "/function/callback_id")
                .filter(TipStepDefinition.CALLBACK::equals)
                .flatMap(ours -> StrictJson.text(event, "/function_execution_id"))
                .flatMap(execution -> input(TipStepDefinition.MEMBER).map(user -> workflowStep(execution, user)));
    }

    private SlackEvent workflowStep(String execution, String user) {
        return new SlackEvent.WorkflowStep(
                execution,
                new PlatformUser(Platform.SLACK, team, user),
                input(TipStepDefinition.ABOUT).orElse(""),
                StrictJson.text(event, "/bot_access_token"));
    }

    private Optional<String> input(String name) {
        return StrictJson.text(event, "/inputs/" + name)
                .map(SlackText::plain)
                .map(text -> TextLimit.text(text.strip(), LONGEST_INPUT));
    }

    private SlackEvent closed(EventType type) {
        return new SlackEvent.Notice(new PlatformEvent.Closed(new Workspace(Platform.SLACK, team), type.type()));
    }

    private SlackEvent changed(PlatformUser who) {
        SlackUser user = SlackUser.of(event.path("user"));
        return new SlackEvent.Notice(new PlatformEvent.Changed(who, user.zone(), user.language(), user.role()));
    }

    private SlackEvent doNotDisturb(PlatformUser who) {
        JsonNode status = event.path("dnd_status");
        return new SlackEvent.Notice(new PlatformEvent.DoNotDisturbChanged(
                who,
                DoNotDisturbLookup.quiet(
                        status.path("dnd_enabled").booleanValue(false),
                        status.path("next_dnd_start_ts").longValue(0),
                        status.path("next_dnd_end_ts").longValue(0))));
    }

    private Optional<PlatformUser> user(String pointer) {
        return StrictJson.text(event, pointer).map(user -> new PlatformUser(Platform.SLACK, team, user));
    }
}
