package druppel.platform.teams.inbound;

import druppel.chat.PlatformEvent;
import druppel.chat.UserAction;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.platform.teams.api.ConversationRef;
import druppel.platform.teams.render.SubmitData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Parser of activities.
public final class ActivityParser {
    private static final int LONGEST_KEY = 500;

    private final Activity activity;
    private final ConversationRef conversationRef;
    private final PlatformUser user;
    private final Sender sender;
    private final String bot;
    private final Instant received;

    private ActivityParser(
            Activity activity, ConversationRef conversationRef, PlatformUser user, String bot, Instant received) {
        this.activity = activity;
        this.conversationRef = conversationRef;
        this.user = user;
        this.bot = bot;
        this.received = received;
        sender = new Sender(activity);
    }

    /// Parses an activity into what it means for the bot.
    ///
    /// @param conversationRef the conversation it comes from; its service URL is trusted
    /// @param bot the bot's id in Teams
    /// @param received when it came in: the time of an action that has none of its own
    public static ParsedActivity read(
            Activity activity, ConversationRef conversationRef, String bot, Instant received) {
        return new Sender(activity)
                .person()
                .map(user -> new ActivityParser(activity, conversationRef, user, bot, received).read())
                .orElseGet(ParsedActivity.Ignored::new);
    }

    private ParsedActivity read() {
        return switch (activity.type()) {
            case "message" -> activity.personal() ? message() : groupMessage();
            case "invoke" -> invoke();
            case "messageUpdate" -> event("edit", update());
            case "messageDelete" -> event("edit", deletion());
            case "installationUpdate" -> event("install", installation());
            case "conversationUpdate" -> event("install", memberAddition());
            default -> new ParsedActivity.Ignored();
        };
    }

    private ParsedActivity message() {
        return activity.json().path("value").isObject()
                        && activity.text("/text").isEmpty()
                ? event("press", press(activity.json().path("value")))
                : event("message", text());
    }

    private Optional<TeamsEvent> text() {
        MessageTextParser text = new MessageTextParser(activity);
        return message("/id")
                .map(message -> memberAction(new UserAction.Said(
                        key(), user, text.plain(), message, text.repliedTo().map(this::messageOf), List.of(), at())));
    }

    private Optional<TeamsEvent> press(JsonNode value) {
        return SubmitData.of(value)
                .map(submit -> memberAction(new UserAction.Pressed(
                        key(), user, message("/replyToId"), submit.action(), submit.values(), at())));
    }

    private ParsedActivity invoke() {
        return switch (activity.name()) {
            case "adaptiveCard/action" -> activity.personal() ? cardAction() : new ParsedActivity.Unsupported();
            case "composeExtension/query" -> query();
            case "composeExtension/fetchTask" -> formRequest();
            case "composeExtension/submitAction" -> formSubmission();
            default -> new ParsedActivity.Unsupported();
        };
    }

    private ParsedActivity cardAction() {
        return press(activity.json().path("value"))
                .<ParsedActivity>map(action -> new ParsedActivity.Event(key(), "press", action, true))
                .orElseGet(ParsedActivity.Malformed::new);
    }

    private ParsedActivity formRequest() {
        return MessageExtensionAction.of(activity)
                .<ParsedActivity>map(
                        action -> new ParsedActivity.FormRequest(formAction("write:", action.values(activity)), sender))
                .orElseGet(ParsedActivity.Unsupported::new);
    }

    private ParsedActivity formSubmission() {
        if (MessageExtensionAction.of(activity).isEmpty()) {
            return new ParsedActivity.Unsupported();
        }
        return SubmitData.of(activity.json().at("/value/data"))
                .map(submit -> formAction(submit.action(), submit.values()))
                .<ParsedActivity>map(submit ->
                        new ParsedActivity.Event(key(), "press", new TeamsEvent.FormSubmission(submit, sender), true))
                .orElseGet(ParsedActivity.Malformed::new);
    }

    private UserAction.Pressed formAction(String action, Map<String, String> values) {
        return new UserAction.Pressed(key(), user, Optional.empty(), action, values, at());
    }

    private ParsedActivity query() {
        return SearchCommand.of(activity)
                .<ParsedActivity>map(searchCommand ->
                        new ParsedActivity.Query(searchCommand, user, sender.language(), SearchQuery.wanted(activity)))
                .orElseGet(ParsedActivity.Unsupported::new);
    }

    /// An undeleted message counts as sent again.
    private Optional<TeamsEvent> update() {
        return activity.personal() ? personalUpdate() : Optional.empty();
    }

    private Optional<TeamsEvent> personalUpdate() {
        String text = new MessageTextParser(activity).plain();
        return switch (activity.eventType()) {
            case "editMessage" ->
                message("/id").map(message -> memberAction(new UserAction.Edited(key(), user, message, text)));
            case "undeleteMessage" -> text();
            default -> Optional.empty();
        };
    }

    private Optional<TeamsEvent> deletion() {
        return activity.personal() && activity.eventType().equals("softDeleteMessage")
                ? message("/id").map(message -> memberAction(new UserAction.Deleted(key(), user, message)))
                : Optional.empty();
    }

    /// An upgrade of the app is ignored.
    private Optional<TeamsEvent> installation() {
        if (!activity.personal()) {
            return Optional.empty();
        }
        return switch (activity.text("/action").orElse("")) {
            case "add" -> Optional.of(memberAction(new UserAction.Opened(key(), user)));
            case "remove" -> Optional.of(new TeamsEvent.AppRemoval(new PlatformEvent.Removed(user, "uninstalled")));
            default -> Optional.empty();
        };
    }

    /// Members who join a group conversation are ignored, except the bot itself.
    private Optional<TeamsEvent> memberAddition() {
        boolean botAdded = activity.json()
                .path("membersAdded")
                .valueStream()
                .anyMatch(one -> one.path("id").asString("").equals(bot));
        if (!botAdded) {
            return Optional.empty();
        }
        return Optional.of(activity.personal() ? memberAction(new UserAction.Opened(key(), user)) : groupMessage(""));
    }

    private ParsedActivity groupMessage() {
        boolean mentioned = activity.entities("mention")
                .anyMatch(one -> one.at("/mentioned/id").asString("").equals(bot));
        return mentioned
                ? event("message", Optional.of(groupMessage(new MessageTextParser(activity).plain())))
                : new ParsedActivity.Ignored();
    }

    private TeamsEvent groupMessage(String text) {
        return new TeamsEvent.GroupMessage(user, sender.language(), text, conversationRef);
    }

    private TeamsEvent memberAction(UserAction action) {
        return new TeamsEvent.MemberAction(action, conversationRef, sender);
    }

    private ParsedActivity event(String kind, Optional<TeamsEvent> teamsEvent) {
        return teamsEvent
                .<ParsedActivity>map(one -> new ParsedActivity.Event(key(), kind, one, false))
                .orElseGet(ParsedActivity.Ignored::new);
    }

    /// An edit has the id of the original message, so the time distinguishes edits.
    private String key() {
        String when = activity.type().startsWith("message")
                        && !activity.eventType().isEmpty()
                ? ":" + activity.eventType() + ":" + activity.text("/timestamp").orElse("")
                : "";
        String key = conversationRef.conversation() + ":" + activity.text("/id").orElseGet(activity::digest) + when;
        return key.length() <= LONGEST_KEY ? key : activity.digest();
    }

    private Optional<Instant> at() {
        return activity.timestamp().or(() -> Optional.of(received));
    }

    private Optional<MessageRef> message(String pointer) {
        return activity.text(pointer).map(this::messageOf);
    }

    private MessageRef messageOf(String id) {
        return new MessageRef(conversationRef.conversation(), id);
    }
}
