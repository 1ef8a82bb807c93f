package druppel.platform.slack.render;

import druppel.common.TrustedHosts;
import druppel.web.StrictJson;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a form carries along until it is sent: the action it stands for, and where the answer goes.
public record ViewMetadata(String action, Optional<String> whisper) {
    private static final int LONGEST = 3_000;

    /// As it travels; an address that is too long is left behind.
    String text() {
        ObjectNode memory = JsonMapper.shared().createObjectNode();
        memory.put("action", action);
        String alone = memory.toString();
        whisper.ifPresent(address -> memory.put("whisper", address));
        return memory.toString().length() <= LONGEST ? memory.toString() : alone;
    }

    /// Reads it; empty where it is none of ours.
    public static Optional<ViewMetadata> read(String text) {
        Optional<JsonNode> memory = StrictJson.object(text);
        return memory.flatMap(json -> StrictJson.text(json, "/action"))
                .map(action -> new ViewMetadata(action, memory.flatMap(json -> StrictJson.text(json, "/whisper"))));
    }

    public Optional<URI> address() {
        return whisper.flatMap(TrustedHosts::address);
    }
}
