package druppel.platform.teams.invoke;

import druppel.domain.Language;
import druppel.platform.teams.inbound.ParsedActivity;
import druppel.platform.teams.inbound.TeamsEvent;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// HTTP response to an activity or invoke.
public record InvokeResponse(int status, Optional<ObjectNode> body) {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final String MESSAGE = "application/vnd.microsoft.activity.message";

    public static InvokeResponse of(int status) {
        return new InvokeResponse(status, Optional.empty());
    }

    static InvokeResponse of(ObjectNode body) {
        return new InvokeResponse(200, Optional.of(body));
    }

    /// For an event that was processed before; a waiting client is referred to the conversation.
    static InvokeResponse again(ParsedActivity.Event event) {
        return event.teamsEvent() instanceof TeamsEvent.Act act && event.awaited()
                ? below(act.sender().language())
                : of(200);
    }

    /// Refers to the reply, which is a message in the conversation.
    public static InvokeResponse below(Language language) {
        return saying(language.among("See below.", "Zie hieronder."));
    }

    /// Says that the reply will follow as a message.
    public static InvokeResponse later(Language language) {
        return saying(soon(language));
    }

    /// A task module with a form.
    static InvokeResponse window(ObjectNode card) {
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

    /// A task module that says that the reply will follow as a message.
    public static InvokeResponse windowLater(Language language) {
        return window(soon(language));
    }

    /// A task module with a text.
    static InvokeResponse window(String text) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.putObject("task").put("type", "message").put("value", text);
        return of(body);
    }

    /// Replaces the pressed card.
    public static InvokeResponse becoming(ObjectNode card) {
        ObjectNode body = invoked(CARD);
        body.set("value", card);
        return of(body);
    }

    /// Shown when the reply takes longer than the client waits; a pressed card stays.
    private static String soon(Language language) {
        return language.among("This takes a moment.", "Dit duurt even.");
    }

    private static InvokeResponse saying(String text) {
        return of(invoked(MESSAGE).put("value", text));
    }

    private static ObjectNode invoked(String type) {
        return JsonMapper.shared().createObjectNode().put("statusCode", 200).put("type", type);
    }
}
