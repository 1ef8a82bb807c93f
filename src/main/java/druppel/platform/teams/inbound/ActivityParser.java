package druppel.platform.teams.inbound;

import druppel.chat.PlatformEvent;
import druppel.chat.UserAction;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.platform.teams.api.ConversationRef;
import druppel.platform.teams.render.SubmitData;
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

    private ActivityParser(Activity activity, ConversationRef conversationRef, PlatformUser user, String bot) {
        this.activity = activity;
        this.conversationRef = conversationRef;
        this.user = user;
        this.bot = bot;
        sender = new Sender(activity);
    }

    /// Parses an activity into what it means for the bot.
    ///
    /// @param conversationRef the conversation it comes from; its service URL is trusted
    /// @param bot the bot's id in Teams
    public static ParsedActivity read(Activity activity, ConversationRef conversationRef, String bot) {
        return new Sender(activity)
                .person()
                .map(user -> new ActivityParser(activity, conversationRef, user, bot).read())
                .orElseGet(ParsedActivity.Ignored::new);
    }

    private ParsedActivity read() {
        return switch (activity.type()) {
            case "message" -> activity.personal() ? message() : aloud();
            case "invoke" -> invoked();
            case "messageUpdate" -> event("edit", updated());
            case "messageDelete" -> event("edit", deleted());
            case "installationUpdate" -> event("install", installed());
            case "conversationUpdate" -> event("install", added());
            default -> new ParsedActivity.Ignored();
        };
    }

    private ParsedActivity message() {
        return activity.json().path("value").isObject()
                        && activity.text("/text").isEmpty()
                ? event("press", pressed(activity.json().path("value")))
                : event("message", said());
    }

    private Optional<TeamsEvent> said() {
        MessageTextParser words = new MessageTextParser(activity);
        return message("/id")
                .map(message -> act(new UserAction.Said(
                        key(), user, words.plain(), message, words.answered().map(this::messageOf), List.of())));
    }

    private Optional<TeamsEvent> pressed(JsonNode value) {
        return SubmitData.of(value)
                .map(pressed -> act(new UserAction.Pressed(
                        key(), user, message("/replyToId"), pressed.action(), pressed.values())));
    }

    private ParsedActivity invoked() {
        return switch (activity.name()) {
            case "adaptiveCard/action" -> activity.personal() ? executed() : new ParsedActivity.Unknown();
            case "composeExtension/query" -> query();
            case "composeExtension/fetchTask" -> window();
            case "composeExtension/submitAction" -> submitted();
            default -> new ParsedActivity.Unknown();
        };
    }

    private ParsedActivity executed() {
        return pressed(activity.json().path("value"))
                .<ParsedActivity>map(act -> new ParsedActivity.Event(key(), "press", act, true))
                .orElseGet(ParsedActivity.Broken::new);
    }

    private ParsedActivity window() {
        return MessageExtensionAction.of(activity)
                .<ParsedActivity>map(
                        action -> new ParsedActivity.Opening(beside("write:", action.values(activity)), sender))
                .orElseGet(ParsedActivity.Unknown::new);
    }

    private ParsedActivity submitted() {
        if (MessageExtensionAction.of(activity).isEmpty()) {
            return new ParsedActivity.Unknown();
        }
        return SubmitData.of(activity.json().at("/value/data"))
                .map(pressed -> beside(pressed.action(), pressed.values()))
                .<ParsedActivity>map(pressed ->
                        new ParsedActivity.Event(key(), "press", new TeamsEvent.Beside(pressed, sender), true))
                .orElseGet(ParsedActivity.Broken::new);
    }

    private UserAction.Pressed beside(String action, Map<String, String> values) {
        return new UserAction.Pressed(key(), user, Optional.empty(), action, values);
    }

    private ParsedActivity query() {
        return SearchCommand.of(activity)
                .<ParsedActivity>map(searchCommand ->
                        new ParsedActivity.Query(searchCommand, user, sender.language(), SearchQuery.wanted(activity)))
                .orElseGet(ParsedActivity.Unknown::new);
    }

    /// An undeleted message counts as sent again.
    private Optional<TeamsEvent> updated() {
        return activity.personal() ? updatedHere() : Optional.empty();
    }

    private Optional<TeamsEvent> updatedHere() {
        String text = new MessageTextParser(activity).plain();
        return switch (activity.eventType()) {
            case "editMessage" -> message("/id").map(message -> act(new UserAction.Edited(key(), user, message, text)));
            case "undeleteMessage" -> said();
            default -> Optional.empty();
        };
    }

    private Optional<TeamsEvent> deleted() {
        return activity.personal() && activity.eventType().equals("softDeleteMessage")
                ? message("/id").map(message -> act(new UserAction.Deleted(key(), user, message)))
                : Optional.empty();
    }

    /// An upgrade of the app is ignored.
    private Optional<TeamsEvent> installed() {
        if (!activity.personal()) {
            return Optional.empty();
        }
        return switch (activity.text("/action").orElse("")) {
            case "add" -> Optional.of(act(new UserAction.Opened(key(), user)));
            case "remove" -> Optional.of(new TeamsEvent.Gone(new PlatformEvent.Parted(user, "uninstalled")));
            default -> Optional.empty();
        };
    }

    /// Members who join a group conversation are ignored, except the bot itself.
    private Optional<TeamsEvent> added() {
        boolean us = activity.json()
                .path("membersAdded")
                .valueStream()
                .anyMatch(one -> one.path("id").asString("").equals(bot));
        if (!us) {
            return Optional.empty();
        }
        return Optional.of(activity.personal() ? act(new UserAction.Opened(key(), user)) : heard(""));
    }

    private ParsedActivity aloud() {
        boolean toUs = activity.entities("mention")
                .anyMatch(one -> one.at("/mentioned/id").asString("").equals(bot));
        return toUs
                ? event("message", Optional.of(heard(new MessageTextParser(activity).plain())))
                : new ParsedActivity.Ignored();
    }

    private TeamsEvent heard(String text) {
        return new TeamsEvent.Aloud(user, sender.language(), text, conversationRef);
    }

    private TeamsEvent act(UserAction action) {
        return new TeamsEvent.Act(action, conversationRef, sender);
    }

    private ParsedActivity event(String kind, Optional<TeamsEvent> matter) {
        return matter.<ParsedActivity>map(one -> new ParsedActivity.Event(key(), kind, one, false))
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

    private Optional<MessageRef> message(String pointer) {
        return activity.text(pointer).map(this::messageOf);
    }

    private MessageRef messageOf(String id) {
        return new MessageRef(conversationRef.conversation(), id);
    }
}
