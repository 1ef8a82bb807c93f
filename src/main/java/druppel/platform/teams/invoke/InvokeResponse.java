package druppel.platform.teams.invoke;

import druppel.chat.Reply;
import druppel.chat.intake.IntakeResult;
import druppel.domain.Language;
import druppel.message.Card;
import druppel.platform.teams.inbound.ParsedActivity;
import druppel.platform.teams.inbound.TeamsEvent;
import druppel.platform.teams.render.AdaptiveCards;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Responses to invokes, for which a client waits.
final class InvokeResponse {
    private static final String MESSAGE = "application/vnd.microsoft.activity.message";

    private InvokeResponse() {}

    static IntakeResult of(ObjectNode body) {
        return IntakeResult.answered("application/json", body.toString());
    }

    /// For an event that was processed before; a waiting client is referred to the conversation.
    static IntakeResult repeated(ParsedActivity.Event event) {
        return event.teamsEvent() instanceof TeamsEvent.MemberAction act && event.awaited()
                ? seeBelow(act.sender().language())
                : IntakeResult.ACCEPTED;
    }

    /// Refers to the reply, which is a message in the conversation.
    static IntakeResult seeBelow(Language language) {
        return saying(language.choose("See below.", "Zie hieronder."));
    }

    /// Says that the reply will follow as a message.
    static IntakeResult later(Language language) {
        return saying(soon(language));
    }

    /// A task module with a form.
    static IntakeResult taskModule(ObjectNode card) {
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
    static IntakeResult taskModuleLater(Language language) {
        return taskModule(soon(language));
    }

    /// A task module with the text of a reply.
    static IntakeResult taskModule(Reply reply) {
        return taskModule(reply.asNewMessage().inline().cards().stream()
                .map(Card::plainText)
                .collect(Collectors.joining("\n\n")));
    }

    private static IntakeResult taskModule(String text) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.putObject("task").put("type", "message").put("value", text);
        return of(body);
    }

    /// Replaces the pressed card.
    static IntakeResult replacing(ObjectNode card) {
        ObjectNode body = invoked(AdaptiveCards.CONTENT_TYPE);
        body.set("value", card);
        return of(body);
    }

    /// Shown when the reply takes longer than the client waits; a pressed card stays.
    private static String soon(Language language) {
        return language.choose("This takes a moment.", "Dit duurt even.");
    }

    private static IntakeResult saying(String text) {
        return of(invoked(MESSAGE).put("value", text));
    }

    private static ObjectNode invoked(String type) {
        return JsonMapper.shared().createObjectNode().put("statusCode", 200).put("type", type);
    }
}
