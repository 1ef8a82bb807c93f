package druppel.platform.teams.invoke;

import druppel.chat.Reply;
import druppel.domain.Language;
import druppel.message.Card;
import druppel.platform.teams.inbound.ParsedActivity;
import druppel.platform.teams.inbound.TeamsEvent;
import druppel.platform.teams.render.AdaptiveCards;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// HTTP response to an activity or invoke.
public record InvokeResponse(int status, Optional<ObjectNode> body) {
    private static final String MESSAGE = "application/vnd.microsoft.activity.message";

    static InvokeResponse of(int status) {
        return new InvokeResponse(status, Optional.empty());
    }

    static InvokeResponse of(ObjectNode body) {
        return new InvokeResponse(200, Optional.of(body));
    }

    /// For an event that was processed before; a waiting client is referred to the conversation.
    static InvokeResponse repeated(ParsedActivity.Event event) {
        return event.teamsEvent() instanceof TeamsEvent.MemberAction act && event.awaited()
                ? seeBelow(act.sender().language())
                : of(200);
    }

    /// Refers to the reply, which is a message in the conversation.
    static InvokeResponse seeBelow(Language language) {
        return saying(language.choose("See below.", "Zie hieronder."));
    }

    /// Says that the reply will follow as a message.
    static InvokeResponse later(Language language) {
        return saying(soon(language));
    }

    /// A task module with a form.
    static InvokeResponse taskModule(ObjectNode card) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        ObjectNode task = body.putObject("task").put("type", "continue");
        task.putObject("value")
                .put("title", "Druppel")
                .put("height", "medium")
                .put("width", "medium")
                .putObject("card")
                .put("contentType", AdaptiveCards.CONTENT_TYPE)
                .set("content", card);
        return of(body);
    }

    /// A task module that says that the reply will follow as a message.
    static InvokeResponse taskModuleLater(Language language) {
        return taskModule(soon(language));
    }

    /// A task module with the text of a reply.
    static InvokeResponse taskModule(Reply reply) {
        return taskModule(
                reply.anew().inline().cards().stream().map(Card::plainText).collect(Collectors.joining("\n\n")));
    }

    private static InvokeResponse taskModule(String text) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.putObject("task").put("type", "message").put("value", text);
        return of(body);
    }

    /// Replaces the pressed card.
    static InvokeResponse replacing(ObjectNode card) {
        ObjectNode body = invoked(AdaptiveCards.CONTENT_TYPE);
        body.set("value", card);
        return of(body);
    }

    /// Shown when the reply takes longer than the client waits; a pressed card stays.
    private static String soon(Language language) {
        return language.choose("This takes a moment.", "Dit duurt even.");
    }

    private static InvokeResponse saying(String text) {
        return of(invoked(MESSAGE).put("value", text));
    }

    private static ObjectNode invoked(String type) {
        return JsonMapper.shared().createObjectNode().put("statusCode", 200).put("type", type);
    }
}
