package druppel.local;

import druppel.app.Answer;
import druppel.app.Conversation;
import druppel.app.Incoming;
import druppel.app.Person;
import druppel.core.talk.Button;
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

    private final Conversation conversation;
    private final Messages messages;
    private final Readers readers;
    private final List<Lock> lanes =
            Stream.generate(() -> (Lock) new ReentrantLock(true)).limit(LANES).toList();

    Turns(Conversation conversation, Messages messages, Readers readers) {
        this.conversation = conversation;
        this.messages = messages;
        this.readers = readers;
    }

    /// Does something while this person does nothing else.
    <T> T alone(Person person, Supplier<T> work) {
        Lock lane = lanes.get(Math.floorMod(person.hashCode(), LANES));
        lane.lock();
        try {
            return work.get();
        } finally {
            lane.unlock();
        }
    }

    /// Came in; greeted once, before anything was said.
    Turn opened(Person person) {
        return alone(
                person,
                () -> {
                    String name = LocalChat.conversation(person);
                    if (messages.newest(name, 1).isEmpty()) {
                        answer(
                                name,
                                Optional.empty(),
                                new Incoming.Opened("opened:" + name, person));
                    }
                    return new Turn.Taken();
                });
    }

    /// Said something, or gave a command with a slash before it.
    Turn said(Person person, String text) {
        return tooLong(text) ? new Turn.TooLong("text") : alone(person, () -> say(person, text));
    }

    /// Pressed a button of a card on which these values are filled in.
    Turn pressed(Person person, long message, String action, Filled filled) {
        return alone(
                person,
                () ->
                        messages.card(LocalChat.conversation(person), message)
                                .map(card -> press(person, card, action, filled))
                                .orElse(new Turn.NoMessage(message)));
    }

    /// Gives the values of a card's fields, by name.
    @FunctionalInterface
    interface Filled {
        Map<String, String> in(List<Field> fields);
    }

    private Turn say(Person person, String text) {
        String name = LocalChat.conversation(person);
        Message said = messages.say(name, text);
        boolean answered = false;
        try {
            answer(name, Optional.empty(), incoming(person, said, text));
            answered = true;
        } finally {
            if (!answered) {
                messages.retract(said.id());
            }
        }
        return new Turn.Taken();
    }

    private Turn press(Person person, Message.FromBot card, String action, Filled filled) {
        if (card.card().button(action).isEmpty()) {
            return new Turn.NoAction(
                    card.id(), action, card.card().buttons().stream().map(Button::action).toList());
        }
        List<Field> fields = Field.of(card.card());
        Map<String, String> values = filled.in(fields);
        return Values.fault(card.id(), fields, values)
                .orElseGet(() -> {
                    String name = LocalChat.conversation(person);
                    answer(
                            name,
                            Optional.of(card),
                            new Incoming.Pressed(
                                    "pressed:" + UUID.randomUUID(),
                                    person,
                                    Optional.of(Messages.ref(name, card)),
                                    action,
                                    values));
                    return new Turn.Taken();
                });
    }

    private void answer(String name, Optional<Message.FromBot> pressed, Incoming incoming) {
        Person person = incoming.from();
        Answer answer =
                conversation
                        .answer(incoming)
                        .shownAs(card -> Room.signed(person, readers.of(person), card))
                        .inline();
        messages.answer(name, pressed, answer);
    }

    private static Incoming incoming(Person person, Message said, String text) {
        String id = "said:" + said.id();
        return text.startsWith("/")
                ? new Incoming.Asked(id, person, text.substring(1).strip())
                : new Incoming.Said(
                        id,
                        person,
                        text,
                        Messages.ref(LocalChat.conversation(person), said),
                        Optional.empty());
    }

    static boolean tooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
