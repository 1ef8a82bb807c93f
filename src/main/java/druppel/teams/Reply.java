package druppel.teams;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a request is answered with.
record Reply(int status, Optional<ObjectNode> body) {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final String MESSAGE = "application/vnd.microsoft.activity.message";

    static Reply of(int status) {
        return new Reply(status, Optional.empty());
    }

    static Reply of(ObjectNode body) {
        return new Reply(200, Optional.of(body));
    }

    /// The pressed card becomes this one.
    static Reply becoming(ObjectNode card) {
        ObjectNode body = invoked(CARD);
        body.set("value", card);
        return of(body);
    }

    /// The pressed card stays, and this is said about it.
    static Reply saying(String text) {
        return of(invoked(MESSAGE).put("value", text));
    }

    private static ObjectNode invoked(String type) {
        return JsonMapper.shared().createObjectNode().put("statusCode", 200).put("type", type);
    }
}
