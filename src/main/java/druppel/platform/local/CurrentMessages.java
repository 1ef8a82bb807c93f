package druppel.platform.local;

import druppel.chat.ChatService;
import druppel.domain.Language;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Card;
import druppel.platform.local.Message.FromBot;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The messages of conversations as they are now: the cards of a delivery are drawn from its state, so that all of
/// them agree. Thread-safe.
public record CurrentMessages(ChatService chatService, MessageStore messageStore, AccountNames accountNames) {
    /// As many messages as a page shows.
    private static final int NEWEST = 60;

    /// Every message after an id, oldest first.
    public List<Message> after(PlatformUser user, String conversation, long id) {
        return drawn(user, messageStore.after(conversation, id));
    }

    /// The newest messages, limited in number, oldest first.
    public List<Message> newest(PlatformUser user, String conversation, int most) {
        return drawn(user, messageStore.newest(conversation, most));
    }

    /// The last messages before an id, limited in number, oldest first.
    public List<Message> before(PlatformUser user, String conversation, long id, int most) {
        return drawn(user, messageStore.before(conversation, id, most));
    }

    /// The messages around one of them, limited in number, oldest first.
    public List<Message> around(PlatformUser user, String conversation, long id, int most) {
        List<Message> before = messageStore.before(conversation, id + 1, most / 2 + 1);
        List<Message> after = messageStore.after(conversation, id, most / 2);
        return drawn(user, Stream.concat(before.stream(), after.stream()).toList());
    }

    /// The last messages before an id with all of these words, limited in number, oldest first.
    public List<Message> search(PlatformUser user, String conversation, String words, long before, int most) {
        return drawn(user, messageStore.search(conversation, words, before, most));
    }

    /// The messages that were changed from an instant on, oldest first.
    public List<Message> changedSince(PlatformUser user, String conversation, Instant since) {
        return drawn(user, messageStore.changedSince(conversation, since));
    }

    public Optional<Message> find(PlatformUser user, String conversation, long id) {
        return messageStore
                .find(conversation, id)
                .map(message -> drawn(user, List.of(message)).getFirst());
    }

    private List<Message> drawn(PlatformUser user, List<Message> messages) {
        Map<Delivery.Id, Card> cards = current(user, messages);
        return messages.stream().map(message -> named(drawn(message, cards))).toList();
    }

    /// Stores the newest cards that a change of their state, or the time, has made different, and tells the open
    /// pages; gives the ids of their messages. Run it while no action of the user runs.
    ///
    /// @param language the language of the user
    public List<Long> refresh(PlatformUser user, Language language) {
        String conversation = LocalChat.conversation(user);
        List<Message> newest = messageStore.newest(conversation, NEWEST);
        Map<Delivery.Id, Card> cards = current(user, newest);
        return newest.stream()
                .flatMap(CurrentMessages::fromBot)
                .flatMap(
                        message -> card(message, cards)
                                .map(card -> messageStore.replace(conversation, message, card, language))
                                .stream())
                .toList();
    }

    private Map<Delivery.Id, Card> current(PlatformUser user, Collection<Message> messages) {
        Set<Delivery.Id> deliveries = messages.stream()
                .flatMap(CurrentMessages::fromBot)
                .flatMap(message -> message.delivery().stream())
                .collect(Collectors.toUnmodifiableSet());
        return deliveries.isEmpty() ? Map.of() : chatService.currentCards(user, deliveries);
    }

    private static Message drawn(Message message, Map<Delivery.Id, Card> cards) {
        return fromBot(message)
                .flatMap(bot -> card(bot, cards).stream().<Message>map(bot::with))
                .findFirst()
                .orElse(message);
    }

    private Message named(Message message) {
        return message instanceof FromBot bot ? bot.named(accountNames::named) : message;
    }

    private static Stream<FromBot> fromBot(Message message) {
        return message instanceof FromBot bot ? Stream.of(bot) : Stream.empty();
    }

    /// The card that the message has to show instead of its own, if any.
    private static Optional<Card> card(FromBot message, Map<Delivery.Id, Card> cards) {
        return message.delivery()
                .flatMap(id -> Optional.ofNullable(cards.get(id)))
                .filter(card -> !shows(message.card(), card));
    }

    /// Whether a card shows everything that another one does, and perhaps what was said once when it was sent.
    private static boolean shows(Card sent, Card current) {
        int shown = 0;
        for (Block block : sent.blocks()) {
            if (shown < current.blocks().size() && block.equals(current.blocks().get(shown))) {
                shown++;
            }
        }
        return shown == current.blocks().size();
    }
}
