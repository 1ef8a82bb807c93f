package druppel.slack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What Slack puts around a body in Socket Mode, made of what it would send over HTTP.
record StandInEnvelope(String type, JsonNode payload, boolean answerable) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static StandInEnvelope of(String body) {
        return body.startsWith("{")
                ? new StandInEnvelope("events_api", JSON.readTree(body), false)
                : of(Form.read(body).orElseThrow());
    }

    private static StandInEnvelope of(Form form) {
        return form.field("payload")
                .map(payload -> new StandInEnvelope("interactive", JSON.readTree(payload), true))
                .orElseGet(() -> new StandInEnvelope("slash_commands", fields(form), true));
    }

    String text(String id) {
        return envelope(id).toString();
    }

    /// The same as Slack sends it once more.
    String again(String id) {
        return envelope(id).put("retry_attempt", 1).put("retry_reason", "timeout").toString();
    }

    private ObjectNode envelope(String id) {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.put("envelope_id", id);
        envelope.put("type", type);
        envelope.put("accepts_response_payload", answerable);
        envelope.set("payload", payload);
        return envelope;
    }

    private static ObjectNode fields(Form form) {
        ObjectNode fields = JSON.createObjectNode();
        form.fields().forEach(fields::put);
        return fields;
    }
}
