package druppel.platform.local;

import druppel.chat.PublicPost;
import druppel.chat.Reply;
import druppel.domain.Language;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.domain.workspace.AdminAct;
import druppel.feature.admin.AdminLog;
import druppel.message.Card;
import druppel.persistence.Repositories;
import druppel.persistence.TranscriptRepository.Line;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /// Gives a message of the member another text.
    public void edit(String conversation, long id, String text) {
        store.update(rows -> rows.transcript().replace(id, text, clock.instant()));
        show(conversation, id);
    }

    /// Removes a message from its conversation and from the open pages.
    public void remove(String conversation, long id) {
        retract(id);
        messageBroadcaster.publish(conversation, new BroadcastEvent.Removed(id));
    }

    /// Removes what somebody else shared with everyone, as an admin; the log of admin acts says so.
    public void withdraw(PlatformUser admin, Message.FromBot shared) {
        store.update(rows -> {
            rows.transcript().delete(shared.id());
            AdminLog.add(
                    rows,
                    admin.at(),
                    Optional.of(admin),
                    AdminAct.Kind.WORDS_WITHDRAWN,
                    shared.author().orElse(""),
                    clock.instant());
        });
        messageBroadcaster.publish(EVERYONE, new BroadcastEvent.Removed(shared.id()));
    }

    Message post(String conversation, Posted posted) {
        Line line = store.write(rows -> add(rows, conversation, posted));
        messageBroadcaster.publish(conversation, new BroadcastEvent.Added());
        return message(line);
    }

    /// Stores a reply in one transaction: adds its cards, replaces the pressed message and those that change with the
    /// reply, and adds what is shared to the room.
    ///
    /// @param language the language of the reply
    public Stored answer(String conversation, Optional<Message.FromBot> pressed, Reply given, Language language) {
        Reply reply = given.afterPublicPost(true);
        Stored stored = store.write(rows -> {
            given.publicPost().ifPresent(words -> share(rows, conversation, words, language));
            List<MessageRef> added = reply.cards().stream()
                    .map(card -> new Posted(card, Optional.of(language), Map.of()))
                    .map(posted -> ref(conversation, message(add(rows, conversation, posted))))
                    .toList();
            return new Stored(added, replace(rows, conversation, pressed, reply, language));
        });
        stored.replaced().forEach(id -> show(conversation, id));
        messageBroadcaster.publish(conversation, new BroadcastEvent.Added());
        given.publicPost().ifPresent(words -> messageBroadcaster.publish(EVERYONE, new BroadcastEvent.Added()));
        return stored;
    }

    private List<Long> replace(
            Repositories rows, String conversation, Optional<Message.FromBot> pressed, Reply reply, Language language) {
        Stream<Long> own =
                pressed
                        .flatMap(message -> reply.replacement().map(card -> replace(rows, message, card, language)))
                        .stream();
        Stream<Long> others = reply.updates().stream()
                .flatMap(update -> number(update.message())
                        .flatMap(id -> card(rows, conversation, id))
                        .map(message -> replace(rows, message, update.card(), language))
                        .stream());
        return Stream.concat(own, others).toList();
    }

    /// Replaces the card of a message; gives its id.
    long replace(String conversation, Message.FromBot message, Card card, Language language) {
        store.write(rows -> replace(rows, message, card, language));
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

    /// The first messages after an id, limited in number, oldest first.
    List<Message> after(String conversation, long id, int most) {
        return store.read(rows -> rows.transcript().after(conversation, id, most)).stream()
                .map(MessageStore::message)
                .toList();
    }

    /// The last messages before an id with all of these words, in any case, limited in number, oldest first.
    List<Message> search(String conversation, String words, long before, int most) {
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).split("\\s+", -1));
        List<Message> found = new ArrayList<>();
        long last = before;
        List<Message> batch;
        do {
            batch = before(conversation, last, BATCH);
            batch.reversed().stream()
                    .filter(message -> has(message, wanted))
                    .limit(most - found.size())
                    .forEach(found::add);
            last = batch.isEmpty() ? last : batch.getFirst().id();
        } while (batch.size() == BATCH && found.size() < most);
        return found.reversed();
    }

    private static boolean has(Message message, List<String> words) {
        String text = message.plainText().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
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

    /// The last messages before an id, limited in number, oldest first.
    public List<Message> before(String conversation, long id, int most) {
        return store.read(rows -> rows.transcript().before(conversation, id, most)).stream()
                .map(MessageStore::message)
                .toList();
    }

    /// The messages that were changed from an instant on, oldest first.
    public List<Message> changedSince(String conversation, Instant since) {
        return store.read(rows -> rows.transcript().changedSince(conversation, since)).stream()
                .map(MessageStore::message)
                .toList();
    }

    /// The ids of all messages.
    public List<Long> ids(String conversation) {
        return store.read(rows -> rows.transcript().ids(conversation));
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

    /// Adds what an author shares to the room.
    void share(String author, PublicPost words, Language language) {
        store.write(rows -> share(rows, author, words, language));
        messageBroadcaster.publish(EVERYONE, new BroadcastEvent.Added());
    }

    /// What an author shared, the newest first.
    List<Message.FromBot> sharedBy(String author) {
        return store.read(rows -> rows.transcript().sharedBy(author)).stream()
                .map(MessageStore::fromBot)
                .toList();
    }

    private Line add(Repositories rows, String conversation, Posted posted) {
        return rows.transcript().add(conversation, true, CardJson.write(posted), clock.instant());
    }

    private Line share(Repositories rows, String author, PublicPost words, Language language) {
        Posted posted = new Posted(words.card(), Optional.of(language), words.translations());
        return rows.transcript().share(EVERYONE, author, CardJson.write(posted), clock.instant());
    }

    private long replace(Repositories rows, Message.FromBot message, Card card, Language language) {
        Posted posted = message.posted().with(card, Optional.of(language));
        rows.transcript().replace(message.id(), CardJson.write(posted), clock.instant());
        return message.id();
    }

    private static Message message(Line line) {
        return line.fromBot()
                ? fromBot(line)
                : new Message.FromMember(
                        line.id(), line.at(), line.content(), line.changedAt().isPresent());
    }

    private static Message.FromBot fromBot(Line line) {
        return new Message.FromBot(line.id(), line.at(), CardJson.read(line.content()), line.author());
    }
}
