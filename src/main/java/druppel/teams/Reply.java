package druppel.teams;

import druppel.domain.Language;
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

    /// What came before is answered already; a client that waits is to look there.
    static Reply again(TeamsBody.Event event) {
        return event.matter() instanceof Matter.Act act && event.awaited()
                ? below(act.sender().language())
                : of(200);
    }

    /// The answer is a message.
    static Reply below(Language language) {
        return saying(language.among("See below.", "Zie hieronder."));
    }

    /// The answer comes later, as a message.
    static Reply later(Language language) {
        return saying(soon(language));
    }

    /// A window with a form in it.
    static Reply window(ObjectNode card) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        ObjectNode task = body.putObject("task").put("type", "continue");
        task.putObject("value")
                .put("title", "Druppel")
                .put("height", "medium")
                .put("width", "medium")
                .putObject("card")
                .put("contentType", CARD)
                .set("content", card);
        return of(body);
    }

    /// A window that says that the answer comes as a message.
    static Reply windowLater(Language language) {
        return window(soon(language));
    }

    /// A window with a sentence in it.
    static Reply window(String text) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.putObject("task").put("type", "message").put("value", text);
        return of(body);
    }

    /// The pressed card becomes this one.
    static Reply becoming(ObjectNode card) {
        ObjectNode body = invoked(CARD);
        body.set("value", card);
        return of(body);
    }

    /// The pressed card stays, and this is said about it.
    private static String soon(Language language) {
        return language.among("This takes a moment.", "Dit duurt even.");
    }

    private static Reply saying(String text) {
        return of(invoked(MESSAGE).put("value", text));
    }

    private static ObjectNode invoked(String type) {
        return JsonMapper.shared().createObjectNode().put("statusCode", 200).put("type", type);
    }
}
