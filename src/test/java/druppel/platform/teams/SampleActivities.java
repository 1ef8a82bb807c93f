package druppel.platform.teams;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sample activities of one tenant.
///
/// @param service their service URL
public record SampleActivities(URI service) {
    static final String TENANT = FakeMicrosoft.TENANT;
    static final String BOT = "28:" + FakeMicrosoft.APP;

    /// A message in the personal conversation.
    public ObjectNode said(String user, String id, String text) {
        return personal(user, id, "message").put("text", text).put("textFormat", "plain");
    }

    /// An `Action.Execute` button.
    public ObjectNode executed(String user, String id, String card, String action, Map<String, String> fields) {
        ObjectNode activity = personal(user, id, "invoke").put("name", "adaptiveCard/action");
        activity.put("replyToId", card);
        ObjectNode execute = activity.putObject("value").putObject("action");
        execute.put("type", "Action.Execute").put("verb", "press");
        ObjectNode data = execute.putObject("data").put("press", action);
        fields.forEach(data::put);
        return activity;
    }

    /// The same button, submitted by an older client.
    ObjectNode submitted(String user, String id, String card, String action, Map<String, String> fields) {
        ObjectNode activity = personal(user, id, "message").put("replyToId", card);
        ObjectNode data = activity.putObject("value").put("press", action);
        fields.forEach(data::put);
        return activity;
    }

    /// The app was installed or removed, depending on `add` or `remove`.
    public ObjectNode installed(String user, String id, String action) {
        ObjectNode activity = personal(user, id, "installationUpdate").put("action", action);
        activity.remove("entities");
        return activity;
    }

    /// The `conversationUpdate` that also arrives on installation.
    ObjectNode added(String user, String id) {
        ObjectNode activity = personal(user, id, "conversationUpdate");
        activity.putArray("membersAdded").addObject().put("id", BOT);
        return activity;
    }

    /// An earlier message was edited or deleted, depending on the event type.
    ObjectNode changed(String user, String id, String type, String eventType, String text) {
        ObjectNode activity = personal(user, id, type).put("text", text);
        ((ObjectNode) activity.path("channelData")).put("eventType", eventType);
        return activity;
    }

    /// A message in a group conversation.
    ObjectNode aloud(String user, String id, String text, Consumer<ObjectNode> mention) {
        ObjectNode activity = inChannel(said(user, id, text));
        mention.accept(activity.putArray("entities").addObject());
        return activity;
    }

    /// A search query.
    ObjectNode query(String user, String id, String letters) {
        return query(user, id, "tip", letters);
    }

    /// A query of this search command.
    ObjectNode query(String user, String id, String search, String letters) {
        ObjectNode activity = personal(user, id, "invoke").put("name", "composeExtension/query");
        ObjectNode value = activity.putObject("value").put("commandId", search);
        value.putArray("parameters").addObject().put("name", "about").put("value", letters);
        value.putObject("queryOptions").put("skip", 0).put("count", 25);
        return activity;
    }

    /// A request for a task module, at a message with this HTML.
    ObjectNode opening(String user, String id, String command, String html) {
        ObjectNode activity = personal(user, id, "invoke").put("name", "composeExtension/fetchTask");
        ObjectNode value = activity.putObject("value").put("commandId", command);
        value.putObject("messagePayload")
                .putObject("body")
                .put("contentType", "html")
                .put("content", html);
        return inChannel(activity);
    }

    /// A submitted task module.
    ObjectNode sent(String user, String id, String action, Map<String, String> fields) {
        ObjectNode activity = personal(user, id, "invoke").put("name", "composeExtension/submitAction");
        ObjectNode value = activity.putObject("value").put("commandId", "write");
        ObjectNode data = value.putObject("data").put("press", action);
        fields.forEach(data::put);
        return inChannel(activity);
    }

    static ObjectNode inChannel(ObjectNode activity) {
        activity.putObject("conversation")
                .put("id", "19:team@thread.tacv2;messageid=1")
                .put("conversationType", "channel")
                .put("isGroup", true)
                .put("tenantId", TENANT);
        return activity;
    }

    ObjectNode personal(String user, String id, String type) {
        ObjectNode activity = JsonMapper.shared().createObjectNode().put("type", type);
        activity.put("id", id)
                .put("timestamp", "2026-11-30T08:00:00.000Z")
                .put("serviceUrl", service + "/")
                .put("channelId", "msteams")
                .put("locale", "en-GB");
        activity.putObject("from")
                .put("id", "29:" + user)
                .put("name", "Somebody")
                .put("aadObjectId", user);
        activity.putObject("conversation")
                .put("id", "a:" + user)
                .put("conversationType", "personal")
                .put("tenantId", TENANT);
        activity.putObject("recipient").put("id", BOT).put("name", "Druppel");
        activity.putObject("channelData").putObject("tenant").put("id", TENANT);
        activity.putArray("entities")
                .addObject()
                .put("type", "clientInfo")
                .put("locale", "en-GB")
                .put("country", "GB")
                .put("platform", "Web")
                .put("timezone", "Europe/Amsterdam");
        return activity;
    }
}
