package druppel.platform.slack.inbound;

import druppel.chat.UserAction;
import druppel.common.Sha256;
import druppel.common.TrustedHosts;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.api.TenantId;
import druppel.platform.slack.render.ButtonValue;
import druppel.platform.slack.render.SlackText;
import druppel.platform.slack.render.ViewMetadata;
import druppel.web.StrictJson;
import druppel.web.UrlEncodedForm;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Parser of form-encoded bodies: slash commands, and the payloads of interactions.
record InteractionParser(String key, PlatformUser from, JsonNode payload, Instant received) {
    /// The event kind of a submitted modal.
    static final String SUBMISSION = "submission";

    static SlackPayload read(UrlEncodedForm form, String source, Instant received) {
        Optional<String> payload = form.text("payload");
        Optional<String> command = form.text("command");
        if (payload.isPresent()) {
            return payload.flatMap(StrictJson::object)
                    .map(interaction -> interaction(interaction, source, received))
                    .orElse(new SlackPayload.Malformed());
        }
        if (command.isPresent()) {
            return command(form, command.get(), source, received);
        }
        return form.text("ssl_check").isPresent() ? new SlackPayload.Ignored() : new SlackPayload.Malformed();
    }

    private static SlackPayload command(UrlEncodedForm form, String command, String source, Instant received) {
        Optional<PlatformUser> from = user(TenantId.ofCommand(form::text), form.text("user_id"));
        if (from.isEmpty()) {
            return new SlackPayload.Malformed();
        }
        if (SlashCommand.of(command).isEmpty()) {
            return new SlackPayload.Ignored();
        }
        String key = form.text("trigger_id").orElseGet(() -> digest(source));
        String text = form.text("text").orElse("");
        String words = command.substring(1) + " " + SlackText.plain(text);
        UserAction asked =
                new UserAction.Asked(key, from.get(), words.strip(), SlackText.mentions(text), Optional.of(received));
        Optional<URI> whisper = form.text("response_url").flatMap(TrustedHosts::address);
        return new SlackPayload.Event(
                key,
                "command",
                new SlackAction(asked, from.get().user(), Optional.empty(), whisper)
                        .withTrigger(form.text("trigger_id")));
    }

    private static SlackPayload interaction(JsonNode payload, String source, Instant received) {
        Optional<String> type = StrictJson.text(payload, "/type");
        String key = StrictJson.text(payload, "/trigger_id").orElseGet(() -> digest(source));
        return user(TenantId.ofInteraction(payload), StrictJson.text(payload, "/user/id"))
                .flatMap(from ->
                        type.map(known -> new InteractionParser(key, from, payload, received).interaction(known)))
                .orElse(new SlackPayload.Malformed());
    }

    private SlackPayload interaction(String type) {
        return switch (type) {
            case "block_actions" -> blockAction();
            case "view_submission" ->
                submission()
                        .<SlackPayload>map(action -> new SlackPayload.Event(key, SUBMISSION, action))
                        .orElse(new SlackPayload.Malformed());
            case "shortcut", "message_action" ->
                text("/callback_id")
                        .flatMap(Shortcut::of)
                        .<SlackPayload>map(shortcut -> new SlackPayload.Event(key, "shortcut", used(shortcut)))
                        .orElse(new SlackPayload.Ignored());
            default -> new SlackPayload.Ignored();
        };
    }

    private SlackPayload blockAction() {
        if (text("/actions/0/action_id").isEmpty()) {
            return new SlackPayload.Malformed();
        }
        // choosing in a field is not an action yet: the value arrives together with the button
        return payload.at("/actions/0/type").asString("").equals("button")
                ? new SlackPayload.Event(key, "action", pressed())
                : new SlackPayload.Ignored();
    }

    /// A pressed button with the field values of its card.
    private SlackAction pressed() {
        ButtonValue button = button();
        Map<String, String> values = values("/state/values");
        values.putAll(button.values());
        boolean ephemeral = payload.at("/container/is_ephemeral").booleanValue(false);
        Optional<MessageRef> message = ephemeral ? Optional.empty() : message();
        Optional<URI> whisper = ephemeral ? address("/response_url") : Optional.empty();
        return new SlackAction(
                        new UserAction.Pressed(key, from, message, button.action(), values, at("/actions/0/action_ts")),
                        message.map(MessageRef::conversation).orElse(from.user()),
                        text("/message/thread_ts"),
                        whisper)
                .withTrigger(text("/trigger_id"))
                .withModal(modal())
                .withPublicUrl(whisper.filter(address -> inChannel()));
    }

    /// The action is in the button's value; the action id only makes the button unique in its message.
    private ButtonValue button() {
        return ButtonValue.read(
                text("/actions/0/value").or(() -> text("/actions/0/action_id")).orElseThrow());
    }

    private Optional<MessageRef> message() {
        Optional<String> ts = text("/message/ts").or(() -> text("/container/message_ts"));
        return channel().flatMap(conversation -> ts.map(id -> new MessageRef(conversation, id)));
    }

    private Optional<String> channel() {
        return text("/channel/id").or(() -> text("/container/channel_id"));
    }

    /// Whether the button was pressed in a channel. A direct conversation may be the one with the bot, which
    /// nobody else can read.
    private boolean inChannel() {
        return !channel().orElse("D").startsWith("D");
    }

    /// The modal in which the button was pressed; App Home is not a modal.
    private Optional<String> modal() {
        return payload.at("/view/type").asString("").equals("modal") ? text("/view/id") : Optional.empty();
    }

    /// A submitted form; empty if the form is unknown. The `response_url` is that of the conversation that was chosen
    /// in the form.
    private Optional<SlackAction> submission() {
        return text("/view/private_metadata")
                .flatMap(ViewMetadata::read)
                .map(metadata -> new SlackAction(
                                new UserAction.Pressed(
                                        key,
                                        from,
                                        Optional.empty(),
                                        metadata.action(),
                                        values("/view/state/values"),
                                        Optional.of(received)),
                                from.user(),
                                Optional.empty(),
                                metadata.address())
                        .withPublicUrl(address("/response_urls/0/response_url")));
    }

    /// A shortcut, which opens the form for a reflection.
    private SlackAction used(Shortcut shortcut) {
        Map<String, String> values = switch (shortcut) {
            case WRITE -> Map.of();
            case KEEP ->
                Map.of("reflection", text("/message/text").map(SlackText::plain).orElse(""));
        };
        return new SlackAction(
                        new UserAction.Pressed(key, from, Optional.empty(), "write:", values, at("/action_ts")),
                        from.user(),
                        Optional.empty(),
                        address("/response_url"))
                .withTrigger(text("/trigger_id"));
    }

    /// The values of the inputs by field name.
    private Map<String, String> values(String pointer) {
        Map<String, String> values = new LinkedHashMap<>();
        payload.at(pointer)
                .forEach(block ->
                        block.properties().forEach(field -> values.put(field.getKey(), value(field.getValue()))));
        return values;
    }

    private static String value(JsonNode field) {
        Stream<JsonNode> options = field.path("selected_options").valueStream();
        return StrictJson.text(field, "/value")
                .or(() -> StrictJson.text(field, "/selected_time"))
                .or(() -> StrictJson.text(field, "/selected_option/value"))
                .orElseGet(() ->
                        options.map(option -> option.path("value").asString("")).collect(Collectors.joining(",")));
    }

    private Optional<Instant> at(String pointer) {
        return text(pointer).flatMap(Timestamp::instant).or(() -> Optional.of(received));
    }

    private Optional<String> text(String pointer) {
        return StrictJson.text(payload, pointer);
    }

    private Optional<URI> address(String pointer) {
        return text(pointer).flatMap(TrustedHosts::address);
    }

    private static Optional<PlatformUser> user(TenantId tenant, Optional<String> user) {
        return tenant.workspace().flatMap(workspace -> user.map(id -> new PlatformUser(Platform.SLACK, workspace, id)));
    }

    /// A digest of the text that is independent of line endings.
    private static String digest(String text) {
        return Sha256.of(text.lines().collect(Collectors.joining("\n"))).hex();
    }
}
