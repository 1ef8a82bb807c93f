package druppel.slack;

import druppel.chat.UserAction;
import druppel.common.Sha256;
import druppel.common.TrustedHosts;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.web.StrictJson;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads forms: slash commands, and the payload of what was pressed.
final class FormReader {
    /// The kind of event that a sent form is.
    static final String SUBMISSION = "submission";

    private FormReader() {}

    static SlackBody read(Form form) {
        if (form.field("payload").isPresent()) {
            return form.field("payload")
                    .flatMap(StrictJson::object)
                    .map(payload -> interaction(payload, form))
                    .orElse(new SlackBody.Broken());
        }
        if (form.field("command").isPresent()) {
            return command(form, form.field("command").get());
        }
        return form.field("ssl_check").isPresent()
                ? new SlackBody.Ignored()
                : new SlackBody.Broken();
    }

    private static SlackBody command(Form form, String command) {
        Optional<PlatformUser> from = person(Origin.ofCommand(form::field).workspace(), form.field("user_id"));
        if (from.isEmpty()) {
            return new SlackBody.Broken();
        }
        if (SlashCommand.of(command).isEmpty()) {
            return new SlackBody.Ignored();
        }
        String key = form.field("trigger_id").orElseGet(() -> digest(form.source()));
        String text = form.field("text").orElse("");
        String words = command.substring(1) + " " + SlackText.plain(text);
        UserAction asked = new UserAction.Asked(key, from.get(), words.strip(), Mentions.of(text));
        Optional<URI> whisper = form.field("response_url").flatMap(TrustedHosts::address);
        return new SlackBody.Event(
                key,
                "command",
                new Act(asked, from.get().user(), Optional.empty(), whisper)
                        .triggering(form.field("trigger_id")));
    }

    private static SlackBody interaction(JsonNode payload, Form form) {
        Optional<String> type = StrictJson.text(payload, "/type");
        if (type.isEmpty()) {
            return new SlackBody.Broken();
        }
        String key = StrictJson.text(payload, "/trigger_id").orElseGet(() -> digest(form.source()));
        return person(Origin.ofInteraction(payload).workspace(), StrictJson.text(payload, "/user/id"))
                .map(from -> interaction(type.get(), key, from, payload))
                .orElse(new SlackBody.Broken());
    }

    private static SlackBody interaction(String type, String key, PlatformUser from, JsonNode payload) {
        return switch (type) {
            case "block_actions" -> actions(key, from, payload);
            case "view_submission" ->
                    new SubmittedPayload(key, from, payload)
                            .act()
                            .<SlackBody>map(act -> new SlackBody.Event(key, SUBMISSION, act))
                            .orElse(new SlackBody.Broken());
            case "shortcut", "message_action" ->
                    new Shortcuts(key, from, payload)
                            .act()
                            .<SlackBody>map(act -> new SlackBody.Event(key, "shortcut", act))
                            .orElse(new SlackBody.Ignored());
            default -> new SlackBody.Ignored();
        };
    }

    private static SlackBody actions(String key, PlatformUser from, JsonNode payload) {
        if (StrictJson.text(payload, "/actions/0/action_id").isEmpty()) {
            return new SlackBody.Broken();
        }
        // choosing in a field is no act yet: what is chosen comes along with the button
        return payload.at("/actions/0/type").asString("").equals("button")
                ? new SlackBody.Event(key, "action", new PressedPayload(key, from, payload).act())
                : new SlackBody.Ignored();
    }

    private static Optional<PlatformUser> person(Optional<String> team, Optional<String> user) {
        return team.flatMap(workspace -> user.map(id -> new PlatformUser(Platform.SLACK, workspace, id)));
    }

    /// The same for the same lines, however they end.
    private static String digest(String text) {
        return Sha256.of(text.lines().collect(Collectors.joining("\n"))).hex();
    }
}
