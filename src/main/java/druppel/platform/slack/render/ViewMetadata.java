package druppel.platform.slack.render;

import druppel.common.TrustedHosts;
import druppel.web.StrictJson;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Private metadata of a view: the action of the form and the `response_url` for its reply.
public record ViewMetadata(String action, Optional<String> whisper) {
    private static final int LONGEST = 3_000;

    /// The serialised form; an address that is too long is dropped.
    String text() {
        ObjectNode memory = JsonMapper.shared().createObjectNode();
        memory.put("action", action);
        String alone = memory.toString();
        whisper.ifPresent(address -> memory.put("whisper", address));
        return memory.toString().length() <= LONGEST ? memory.toString() : alone;
    }

    /// Parses the metadata; empty if it is malformed.
    public static Optional<ViewMetadata> read(String text) {
        Optional<JsonNode> memory = StrictJson.object(text);
        return memory.flatMap(json -> StrictJson.text(json, "/action"))
                .map(action -> new ViewMetadata(action, memory.flatMap(json -> StrictJson.text(json, "/whisper"))));
    }

    public Optional<URI> address() {
        return whisper.flatMap(TrustedHosts::address);
    }
}
