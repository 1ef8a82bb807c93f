package druppel.platform.local.web;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.member.PlatformUser;
import druppel.message.Button;
import druppel.platform.local.LocalChat;
import druppel.platform.local.Message;
import druppel.platform.local.MessageStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Action runner: passes members' actions to the chat service and stores the replies, one action at a time for
/// each member, in order. Thread-safe.
public final class ActionRunner {
    /// The maximum length of a message or field, in `char`s.
    static final int LONGEST = 3_000;

    private static final int LANES = 64;

    private final ChatService chatService;
    private final MessageStore messageStore;
    private final ViewerPreferencesLookup viewerPreferencesLookup;
    private final List<Lock> lanes =
            Stream.generate(() -> (Lock) new ReentrantLock(true)).limit(LANES).toList();

    ActionRunner(ChatService chatService, MessageStore messageStore, ViewerPreferencesLookup viewerPreferencesLookup) {
        this.chatService = chatService;
        this.messageStore = messageStore;
        this.viewerPreferencesLookup = viewerPreferencesLookup;
    }

    /// Runs work while no action of this member runs.
    public <T> T alone(PlatformUser user, Supplier<T> work) {
        Lock lane = lanes.get(Math.floorMod(user.hashCode(), LANES));
        lane.lock();
        try {
            return work.get();
        } finally {
            lane.unlock();
        }
    }

    /// The member opened the page; the bot greets once, before the first message.
    ActionResult opened(PlatformUser user) {
        return alone(user, () -> {
            String name = LocalChat.conversation(user);
            if (messageStore.newest(name, 1).isEmpty()) {
                answer(name, Optional.empty(), new UserAction.Opened("opened:" + name, user));
            }
            return new ActionResult.Taken();
        });
    }

    /// The member sent a text, or a command that starts with a slash.
    public ActionResult said(PlatformUser user, String text) {
        return tooLong(text) ? new ActionResult.TooLong("text") : alone(user, () -> say(user, text));
    }

    /// The member pressed a button on a card with these field values.
    public ActionResult pressed(PlatformUser user, long message, String action, Filled filled) {
        return alone(
                user,
                () -> messageStore
                        .card(LocalChat.conversation(user), message)
                        .map(card -> press(user, card, action, filled))
                        .orElse(new ActionResult.NoMessage(message)));
    }

    /// Reads the values of a card's fields, by name.
    @FunctionalInterface
    public interface Filled {
        Map<String, String> in(List<FormField> fields);
    }

    private ActionResult say(PlatformUser user, String text) {
        String name = LocalChat.conversation(user);
        Message said = messageStore.say(name, text);
        boolean answered = false;
        try {
            answer(name, Optional.empty(), incoming(user, said, text));
            answered = true;
        } finally {
            if (!answered) {
                messageStore.retract(said.id());
            }
        }
        return new ActionResult.Taken();
    }

    private ActionResult press(PlatformUser user, Message.FromBot card, String action, Filled filled) {
        if (card.card().button(action).isEmpty()) {
            return new ActionResult.NoAction(
                    card.id(),
                    action,
                    card.card().buttons().stream().map(Button::action).toList());
        }
        List<FormField> fields = FormField.of(card.card());
        Map<String, String> values = filled.in(fields);
        return FormValues.fault(card.id(), fields, values).orElseGet(() -> {
            String name = LocalChat.conversation(user);
            answer(
                    name,
                    Optional.of(card),
                    new UserAction.Pressed(
                            "pressed:" + UUID.randomUUID(),
                            user,
                            Optional.of(MessageStore.ref(name, card)),
                            action,
                            values));
            return new ActionResult.Taken();
        });
    }

    private void answer(String name, Optional<Message.FromBot> pressed, UserAction action) {
        PlatformUser user = action.from();
        Reply reply = chatService
                .answer(action)
                .shownAs(card -> SharedRoom.signed(user, viewerPreferencesLookup.of(user), card))
                .inline();
        messageStore.answer(name, pressed, reply);
    }

    private static UserAction incoming(PlatformUser user, Message said, String text) {
        String id = "said:" + said.id();
        return text.startsWith("/")
                ? new UserAction.Asked(id, user, text.substring(1).strip())
                : new UserAction.Said(
                        id, user, text, MessageStore.ref(LocalChat.conversation(user), said), Optional.empty());
    }

    static boolean tooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
