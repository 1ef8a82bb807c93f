package druppel.teams;

import druppel.chat.PlatformEvent;
import druppel.chat.UserAction;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what an activity is about.
final class ActivityReader {
    private static final int LONGEST_KEY = 500;

    private final Activity activity;
    private final Place place;
    private final PlatformUser user;
    private final Sender sender;
    private final String bot;

    private ActivityReader(Activity activity, Place place, PlatformUser user, String bot) {
        this.activity = activity;
        this.place = place;
        this.user = user;
        this.bot = bot;
        sender = new Sender(activity);
    }

    /// Parses an activity into what it means for the bot.
    ///
    /// @param place where it comes from, known to be trusted
    /// @param bot what the bot is called in Teams
    static TeamsBody read(Activity activity, Place place, String bot) {
        return new Sender(activity)
                .person()
                .map(user -> new ActivityReader(activity, place, user, bot).read())
                .orElseGet(TeamsBody.Ignored::new);
    }

    private TeamsBody read() {
        return switch (activity.type()) {
            case "message" -> activity.personal() ? message() : aloud();
            case "invoke" -> invoked();
            case "messageUpdate" -> event("edit", updated());
            case "messageDelete" -> event("edit", deleted());
            case "installationUpdate" -> event("install", installed());
            case "conversationUpdate" -> event("install", added());
            default -> new TeamsBody.Ignored();
        };
    }

    private TeamsBody message() {
        return activity.json().path("value").isObject() && activity.text("/text").isEmpty()
                ? event("press", pressed(activity.json().path("value")))
                : event("message", said());
    }

    private Optional<Matter> said() {
        SaidText words = new SaidText(activity);
        return message("/id")
                .map(message ->
                        act(
                                new UserAction.Said(
                                        key(),
                                        user,
                                        words.plain(),
                                        message,
                                        words.answered().map(this::messageOf),
                                        List.of())));
    }

    private Optional<Matter> pressed(JsonNode value) {
        return PressedValue.of(value)
                .map(pressed ->
                        act(
                                new UserAction.Pressed(
                                        key(),
                                        user,
                                        message("/replyToId"),
                                        pressed.action(),
                                        pressed.values())));
    }

    private TeamsBody invoked() {
        return switch (activity.name()) {
            case "adaptiveCard/action" ->
                    activity.personal() ? executed() : new TeamsBody.Unknown();
            case "composeExtension/query" -> query();
            case "composeExtension/fetchTask" -> window();
            case "composeExtension/submitAction" -> submitted();
            default -> new TeamsBody.Unknown();
        };
    }

    private TeamsBody executed() {
        return pressed(activity.json().path("value"))
                .<TeamsBody>map(act -> new TeamsBody.Event(key(), "press", act, true))
                .orElseGet(TeamsBody.Broken::new);
    }

    private TeamsBody window() {
        return BesideAction.of(activity)
                .<TeamsBody>map(action ->
                        new TeamsBody.Opening(beside("write:", action.values(activity)), sender))
                .orElseGet(TeamsBody.Unknown::new);
    }

    private TeamsBody submitted() {
        if (BesideAction.of(activity).isEmpty()) {
            return new TeamsBody.Unknown();
        }
        return PressedValue.of(activity.json().at("/value/data"))
                .map(pressed -> beside(pressed.action(), pressed.values()))
                .<TeamsBody>map(pressed ->
                        new TeamsBody.Event(
                                key(), "press", new Matter.Beside(pressed, sender), true))
                .orElseGet(TeamsBody.Broken::new);
    }

    private UserAction.Pressed beside(String action, Map<String, String> values) {
        return new UserAction.Pressed(key(), user, Optional.empty(), action, values);
    }

    private TeamsBody query() {
        return Search.of(activity)
                .<TeamsBody>map(search ->
                        new TeamsBody.Query(
                                search, user, sender.language(), SearchQuery.wanted(activity)))
                .orElseGet(TeamsBody.Unknown::new);
    }

    /// What was taken back and comes again is said once more.
    private Optional<Matter> updated() {
        return activity.personal() ? updatedHere() : Optional.empty();
    }

    private Optional<Matter> updatedHere() {
        String text = new SaidText(activity).plain();
        return switch (activity.eventType()) {
            case "editMessage" ->
                    message("/id")
                            .map(message -> act(new UserAction.Edited(key(), user, message, text)));
            case "undeleteMessage" -> said();
            default -> Optional.empty();
        };
    }

    private Optional<Matter> deleted() {
        return activity.personal() && activity.eventType().equals("softDeleteMessage")
                ? message("/id").map(message -> act(new UserAction.Deleted(key(), user, message)))
                : Optional.empty();
    }

    /// A newer version of the app is no news.
    private Optional<Matter> installed() {
        if (!activity.personal()) {
            return Optional.empty();
        }
        return switch (activity.text("/action").orElse("")) {
            case "add" -> Optional.of(act(new UserAction.Opened(key(), user)));
            case "remove" -> Optional.of(new Matter.Gone(new PlatformEvent.Parted(user, "uninstalled")));
            default -> Optional.empty();
        };
    }

    /// Who comes into a conversation of others is of no matter, but for the bot.
    private Optional<Matter> added() {
        boolean us =
                activity.json()
                        .path("membersAdded")
                        .valueStream()
                        .anyMatch(one -> one.path("id").asString("").equals(bot));
        if (!us) {
            return Optional.empty();
        }
        return Optional.of(
                activity.personal() ? act(new UserAction.Opened(key(), user)) : heard(""));
    }

    private TeamsBody aloud() {
        boolean toUs =
                activity.entities("mention")
                        .anyMatch(one -> one.at("/mentioned/id").asString("").equals(bot));
        return toUs
                ? event("message", Optional.of(heard(new SaidText(activity).plain())))
                : new TeamsBody.Ignored();
    }

    private Matter heard(String text) {
        return new Matter.Aloud(user, sender.language(), text, place);
    }

    private Matter act(UserAction action) {
        return new Matter.Act(action, place, sender);
    }

    private TeamsBody event(String kind, Optional<Matter> matter) {
        return matter.<TeamsBody>map(one -> new TeamsBody.Event(key(), kind, one, false))
                .orElseGet(TeamsBody.Ignored::new);
    }

    /// An edit bears the id of the message that it is about, and the time tells one from another.
    private String key() {
        String when =
                activity.type().startsWith("message") && !activity.eventType().isEmpty()
                        ? ":" + activity.eventType() + ":" + activity.text("/timestamp").orElse("")
                        : "";
        String key =
                place.conversation()
                        + ":"
                        + activity.text("/id").orElseGet(activity::digest)
                        + when;
        return key.length() <= LONGEST_KEY ? key : activity.digest();
    }

    private Optional<MessageRef> message(String pointer) {
        return activity.text(pointer).map(this::messageOf);
    }

    private MessageRef messageOf(String id) {
        return new MessageRef(place.conversation(), id);
    }
}
