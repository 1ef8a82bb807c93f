package druppel.slack;

import druppel.common.TrustedHosts;
import druppel.web.StrictJson;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a form carries along until it is sent: the action it stands for, and where the answer goes.
record FormMemory(String action, Optional<String> whisper) {
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
    static Optional<FormMemory> read(String text) {
        Optional<JsonNode> memory = StrictJson.object(text);
        return memory.flatMap(json -> StrictJson.text(json, "/action"))
                .map(action ->
                        new FormMemory(
                                action, memory.flatMap(json -> StrictJson.text(json, "/whisper"))));
    }

    Optional<URI> address() {
        return whisper.flatMap(TrustedHosts::address);
    }
}
