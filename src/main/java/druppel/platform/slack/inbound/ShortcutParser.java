package druppel.platform.slack.inbound;

import druppel.chat.UserAction;
import druppel.common.TrustedHosts;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.render.SlackText;
import druppel.web.StrictJson;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Parser of shortcut payloads, which open the form for a reflection.
record ShortcutParser(String key, PlatformUser from, JsonNode payload) {
    /// Empty if the shortcut is unknown.
    Optional<SlackAction> act() {
        return StrictJson.text(payload, "/callback_id").flatMap(Shortcut::of).map(this::used);
    }

    private SlackAction used(Shortcut shortcut) {
        return switch (shortcut) {
            case WRITE -> writing(Map.of());
            case KEEP -> writing(Map.of("reflection", words()));
        };
    }

    private SlackAction writing(Map<String, String> values) {
        return new SlackAction(
                        new UserAction.Pressed(key, from, Optional.empty(), "write:", values),
                        from.user(),
                        Optional.empty(),
                        StrictJson.text(payload, "/response_url").flatMap(TrustedHosts::address))
                .triggering(StrictJson.text(payload, "/trigger_id"));
    }

    private String words() {
        return StrictJson.text(payload, "/message/text").map(SlackText::plain).orElse("");
    }
}
