package druppel.platform.slack;

import druppel.web.UrlEncodedForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Socket Mode envelope, built from the body that Slack would send over HTTP.
record FakeEnvelope(String type, JsonNode payload, boolean answerable) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static FakeEnvelope of(String body) {
        return body.startsWith("{")
                ? new FakeEnvelope("events_api", JSON.readTree(body), false)
                : of(UrlEncodedForm.read(body).orElseThrow());
    }

    private static FakeEnvelope of(UrlEncodedForm form) {
        return form.text("payload")
                .map(payload -> new FakeEnvelope("interactive", JSON.readTree(payload), true))
                .orElseGet(() -> new FakeEnvelope("slash_commands", fields(form), true));
    }

    String text(String id) {
        return envelope(id).toString();
    }

    /// The envelope as Slack sends it again.
    String again(String id) {
        return envelope(id)
                .put("retry_attempt", 1)
                .put("retry_reason", "timeout")
                .toString();
    }

    private ObjectNode envelope(String id) {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.put("envelope_id", id);
        envelope.put("type", type);
        envelope.put("accepts_response_payload", answerable);
        envelope.set("payload", payload);
        return envelope;
    }

    private static ObjectNode fields(UrlEncodedForm form) {
        ObjectNode fields = JSON.createObjectNode();
        form.fields().keySet().forEach(name -> fields.put(name, form.text(name).orElse("")));
        return fields;
    }
}
