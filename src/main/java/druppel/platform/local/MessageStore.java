package druppel.platform.local;

import druppel.chat.Reply;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.message.Card;
import druppel.persistence.Repositories;
import druppel.persistence.TranscriptRepository.Line;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Message store: the conversations in the transcript table. Thread-safe.
public final class MessageStore {
    /// The id of the shared room.
    public static final String EVERYONE = "everyone";

    private static final int BATCH = 200;

    private final UnitOfWork store;
    private final InstantSource clock;
    private final MessageBroadcaster messageBroadcaster;

    /// What a reply did to a conversation: the messages that its cards became, in order, and the ids of those that
    /// were replaced.
    public record Stored(List<MessageRef> added, List<Long> replaced) {}

    MessageStore(UnitOfWork store, InstantSource clock, MessageBroadcaster messageBroadcaster) {
        this.store = store;
        this.clock = clock;
        this.messageBroadcaster = messageBroadcaster;
    }

    /// Adds a member's text, without notifying listeners yet.
    public Message say(String conversation, String text) {
        return message(store.write(rows -> rows.transcript().add(conversation, false, text, clock.instant())));
    }

    /// Removes a message that listeners were not notified of.
    public void retract(long id) {
        store.update(rows -> rows.transcript().delete(id));
    }

    Message post(String conversation, Card card, Optional<Delivery.Id> delivery) {
        Line line = store.write(rows -> add(rows, conversation, card, delivery));
        messageBroadcaster.publish(conversation, new BroadcastEvent.Added());
        return message(line);
    }

    /// Stores a reply in one transaction: adds its cards, replaces the pressed message and those that change with the
    /// reply, and adds what is shared to the room.
    public Stored answer(String conversation, Optional<Message.FromBot> pressed, Reply given) {
        Reply reply = given.afterPublicPost(true);
        Stored stored = store.write(rows -> {
            given.publicPost().ifPresent(words -> share(rows, conversation, words.card()));
            List<MessageRef> added = reply.cards().stream()
                    .map(card -> ref(conversation, message(add(rows, conversation, card, Optional.empty()))))
                    .toList();
            return new Stored(added, replace(rows, conversation, pressed, reply));
        });
        stored.replaced().forEach(id -> show(conversation, id));
        messageBroadcaster.publish(conversation, new BroadcastEvent.Added());
        given.publicPost().ifPresent(words -> messageBroadcaster.publish(EVERYONE, new BroadcastEvent.Added()));
        return stored;
    }

    private static List<Long> replace(
            Repositories rows, String conversation, Optional<Message.FromBot> pressed, Reply reply) {
        Stream<Long> own =
                pressed.flatMap(message -> reply.replacement().map(card -> replace(rows, message, card))).stream();
        Stream<Long> others = reply.updates().stream()
                .flatMap(update -> number(update.message())
                        .flatMap(id -> card(rows, conversation, id))
                        .map(message -> replace(rows, message, update.card()))
                        .stream());
        return Stream.concat(own, others).toList();
    }

    /// Replaces the card of a message; gives its id.
    long replace(String conversation, Message.FromBot message, Card card) {
        store.write(rows -> replace(rows, message, card));
        show(conversation, message.id());
        return message.id();
    }

    /// Lets the open pages show a message as it is now.
    public void show(String conversation, long id) {
        messageBroadcaster.publish(conversation, new BroadcastEvent.Replaced(id));
    }

    /// A card of the bot in this conversation.
    public Optional<Message.FromBot> card(String conversation, long id) {
        return store.read(rows -> card(rows, conversation, id));
    }

    private static Optional<Message.FromBot> card(Repositories rows, String conversation, long id) {
        return find(rows, conversation, id)
                .flatMap(message -> message instanceof Message.FromBot card ? Optional.of(card) : Optional.empty());
    }

    public Optional<Message> find(String conversation, long id) {
        return store.read(rows -> find(rows, conversation, id));
    }

    private static Optional<Message> find(Repositories rows, String conversation, long id) {
        return rows.transcript()
                .find(id)
                .filter(line -> line.conversation().equals(conversation))
                .map(MessageStore::message);
    }

    /// Every message after an id, oldest first.
    public List<Message> after(String conversation, long id) {
        List<Message> found = new ArrayList<>();
        long last = id;
        List<Line> batch;
        do {
            long from = last;
            batch = store.read(rows -> rows.transcript().after(conversation, from, BATCH));
            batch.forEach(line -> found.add(message(line)));
            last = batch.isEmpty() ? last : batch.getLast().id();
        } while (batch.size() == BATCH);
        return found;
    }

    /// The messages of the bot from an instant on, oldest first.
    List<Message.FromBot> fromBot(String conversation, Instant since) {
        return store.read(rows -> rows.transcript().fromBot(conversation, since)).stream()
                .map(MessageStore::fromBot)
                .toList();
    }

    /// The newest messages, limited in number, oldest first.
    public List<Message> newest(String conversation, int most) {
        return store.read(rows -> rows.transcript().newest(conversation, most)).stream()
                .map(MessageStore::message)
                .toList();
    }

    /// The id of the newest message; 0 if there is none.
    public long newest(String conversation) {
        return newest(newest(conversation, 1));
    }

    /// The id of the last of these messages; 0 if there are none.
    public static long newest(List<Message> said) {
        return said.isEmpty() ? 0 : said.getLast().id();
    }

    public static MessageRef ref(String conversation, Message message) {
        return new MessageRef(conversation, Long.toString(message.id()));
    }

    /// The id that a reference names; empty if it is none of this chat's.
    static Optional<Long> number(MessageRef message) {
        try {
            return Optional.of(Long.valueOf(message.message()));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    private Line add(Repositories rows, String conversation, Card card, Optional<Delivery.Id> delivery) {
        String content = CardJson.write(new CardJson.Posted(card, delivery));
        return rows.transcript().add(conversation, true, content, clock.instant());
    }

    private Line share(Repositories rows, String author, Card card) {
        String content = CardJson.write(new CardJson.Posted(card, Optional.empty()));
        return rows.transcript().share(EVERYONE, author, content, clock.instant());
    }

    private static long replace(Repositories rows, Message.FromBot message, Card card) {
        rows.transcript().replace(message.id(), CardJson.write(new CardJson.Posted(card, message.delivery())));
        return message.id();
    }

    private static Message message(Line line) {
        return line.fromBot() ? fromBot(line) : new Message.FromMember(line.id(), line.at(), line.content());
    }

    private static Message.FromBot fromBot(Line line) {
        CardJson.Posted posted = CardJson.read(line.content());
        return new Message.FromBot(line.id(), line.at(), posted.card(), posted.delivery());
    }
}
