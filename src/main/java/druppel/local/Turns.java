package druppel.local;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.member.PlatformUser;
import druppel.message.Button;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What members do, handed to the conversation, and its answers written down: for each person one
/// at a time, in order. Safe for use by many threads at once.
final class Turns {
    /// The most characters of a message or a field.
    static final int LONGEST = 3_000;

    private static final int LANES = 64;

    private final ChatService chatService;
    private final Messages messages;
    private final Readers readers;
    private final List<Lock> lanes =
            Stream.generate(() -> (Lock) new ReentrantLock(true)).limit(LANES).toList();

    Turns(ChatService chatService, Messages messages, Readers readers) {
        this.chatService = chatService;
        this.messages = messages;
        this.readers = readers;
    }

    /// Does something while this person does nothing else.
    <T> T alone(PlatformUser user, Supplier<T> work) {
        Lock lane = lanes.get(Math.floorMod(user.hashCode(), LANES));
        lane.lock();
        try {
            return work.get();
        } finally {
            lane.unlock();
        }
    }

    /// Came in; greeted once, before anything was said.
    Turn opened(PlatformUser user) {
        return alone(
                user,
                () -> {
                    String name = LocalChat.conversation(user);
                    if (messages.newest(name, 1).isEmpty()) {
                        answer(
                                name,
                                Optional.empty(),
                                new UserAction.Opened("opened:" + name, user));
                    }
                    return new Turn.Taken();
                });
    }

    /// Said something, or gave a command with a slash before it.
    Turn said(PlatformUser user, String text) {
        return tooLong(text) ? new Turn.TooLong("text") : alone(user, () -> say(user, text));
    }

    /// Pressed a button of a card on which these values are filled in.
    Turn pressed(PlatformUser user, long message, String action, Filled filled) {
        return alone(
                user,
                () ->
                        messages.card(LocalChat.conversation(user), message)
                                .map(card -> press(user, card, action, filled))
                                .orElse(new Turn.NoMessage(message)));
    }

    /// Gives the values of a card's fields, by name.
    @FunctionalInterface
    interface Filled {
        Map<String, String> in(List<Field> fields);
    }

    private Turn say(PlatformUser user, String text) {
        String name = LocalChat.conversation(user);
        Message said = messages.say(name, text);
        boolean answered = false;
        try {
            answer(name, Optional.empty(), incoming(user, said, text));
            answered = true;
        } finally {
            if (!answered) {
                messages.retract(said.id());
            }
        }
        return new Turn.Taken();
    }

    private Turn press(PlatformUser user, Message.FromBot card, String action, Filled filled) {
        if (card.card().button(action).isEmpty()) {
            return new Turn.NoAction(
                    card.id(), action, card.card().buttons().stream().map(Button::action).toList());
        }
        List<Field> fields = Field.of(card.card());
        Map<String, String> values = filled.in(fields);
        return Values.fault(card.id(), fields, values)
                .orElseGet(() -> {
                    String name = LocalChat.conversation(user);
                    answer(
                            name,
                            Optional.of(card),
                            new UserAction.Pressed(
                                    "pressed:" + UUID.randomUUID(),
                                    user,
                                    Optional.of(Messages.ref(name, card)),
                                    action,
                                    values));
                    return new Turn.Taken();
                });
    }

    private void answer(String name, Optional<Message.FromBot> pressed, UserAction action) {
        PlatformUser user = action.from();
        Reply reply =
                chatService
                        .answer(action)
                        .shownAs(card -> Room.signed(user, readers.of(user), card))
                        .inline();
        messages.answer(name, pressed, reply);
    }

    private static UserAction incoming(PlatformUser user, Message said, String text) {
        String id = "said:" + said.id();
        return text.startsWith("/")
                ? new UserAction.Asked(id, user, text.substring(1).strip())
                : new UserAction.Said(
                        id,
                        user,
                        text,
                        Messages.ref(LocalChat.conversation(user), said),
                        Optional.empty());
    }

    static boolean tooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
