package druppel.platform.slack.inbound;

import druppel.chat.UserAction;
import druppel.common.Sha256;
import druppel.common.TrustedHosts;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.api.TenantId;
import druppel.platform.slack.render.SlackText;
import druppel.web.StrictJson;
import druppel.web.UrlEncodedForm;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Parser of form-encoded bodies: slash commands, and the payloads of interactions.
final class InteractionParser {
    /// The event kind of a submitted modal.
    static final String SUBMISSION = "submission";

    private InteractionParser() {}

    static SlackPayload read(UrlEncodedForm form, String source) {
        Optional<String> payload = form.text("payload");
        Optional<String> command = form.text("command");
        if (payload.isPresent()) {
            return payload.flatMap(StrictJson::object)
                    .map(interaction -> interaction(interaction, source))
                    .orElse(new SlackPayload.Broken());
        }
        if (command.isPresent()) {
            return command(form, command.get(), source);
        }
        return form.text("ssl_check").isPresent() ? new SlackPayload.Ignored() : new SlackPayload.Broken();
    }

    private static SlackPayload command(UrlEncodedForm form, String command, String source) {
        Optional<PlatformUser> from = person(TenantId.ofCommand(form::text).workspace(), form.text("user_id"));
        if (from.isEmpty()) {
            return new SlackPayload.Broken();
        }
        if (SlashCommand.of(command).isEmpty()) {
            return new SlackPayload.Ignored();
        }
        String key = form.text("trigger_id").orElseGet(() -> digest(source));
        String text = form.text("text").orElse("");
        String words = command.substring(1) + " " + SlackText.plain(text);
        UserAction asked = new UserAction.Asked(key, from.get(), words.strip(), SlackText.mentions(text));
        Optional<URI> whisper = form.text("response_url").flatMap(TrustedHosts::address);
        return new SlackPayload.Event(
                key,
                "command",
                new SlackAction(asked, from.get().user(), Optional.empty(), whisper)
                        .triggering(form.text("trigger_id")));
    }

    private static SlackPayload interaction(JsonNode payload, String source) {
        Optional<String> type = StrictJson.text(payload, "/type");
        if (type.isEmpty()) {
            return new SlackPayload.Broken();
        }
        String key = StrictJson.text(payload, "/trigger_id").orElseGet(() -> digest(source));
        return person(TenantId.ofInteraction(payload).workspace(), StrictJson.text(payload, "/user/id"))
                .map(from -> interaction(type.get(), key, from, payload))
                .orElse(new SlackPayload.Broken());
    }

    private static SlackPayload interaction(String type, String key, PlatformUser from, JsonNode payload) {
        return switch (type) {
            case "block_actions" -> actions(key, from, payload);
            case "view_submission" ->
                new ViewSubmissionParser(key, from, payload)
                        .act()
                        .<SlackPayload>map(slackAction -> new SlackPayload.Event(key, SUBMISSION, slackAction))
                        .orElse(new SlackPayload.Broken());
            case "shortcut", "message_action" ->
                new ShortcutParser(key, from, payload)
                        .act()
                        .<SlackPayload>map(slackAction -> new SlackPayload.Event(key, "shortcut", slackAction))
                        .orElse(new SlackPayload.Ignored());
            default -> new SlackPayload.Ignored();
        };
    }

    private static SlackPayload actions(String key, PlatformUser from, JsonNode payload) {
        if (StrictJson.text(payload, "/actions/0/action_id").isEmpty()) {
            return new SlackPayload.Broken();
        }
        // choosing in a field is not an action yet: the value arrives together with the button
        return payload.at("/actions/0/type").asString("").equals("button")
                ? new SlackPayload.Event(key, "action", new BlockActionParser(key, from, payload).act())
                : new SlackPayload.Ignored();
    }

    private static Optional<PlatformUser> person(Optional<String> team, Optional<String> user) {
        return team.flatMap(workspace -> user.map(id -> new PlatformUser(Platform.SLACK, workspace, id)));
    }

    /// A digest of the text that is independent of line endings.
    private static String digest(String text) {
        return Sha256.of(text.lines().collect(Collectors.joining("\n"))).hex();
    }
}
