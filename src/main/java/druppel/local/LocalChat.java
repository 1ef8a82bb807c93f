package druppel.local;

import druppel.app.Address;
import druppel.app.Chat;
import druppel.app.DeliveryId;
import druppel.app.Introduction;
import druppel.app.MessageRef;
import druppel.app.Outcome;
import druppel.app.Person;
import druppel.app.Platform;
import druppel.app.Profile;
import druppel.app.Rate;
import druppel.app.Role;
import druppel.app.Store;
import druppel.core.calendar.TimeZones;
import druppel.core.talk.Card;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The chat that is kept in our own rows and read in the browser. A conversation is named after its
/// person's user id.
///
/// Close it before the web server stops: it lets the listening pages go.
public final class LocalChat implements Chat, AutoCloseable {
    private final Feed feed = new Feed();
    private final Profiles profiles = new Profiles();
    private final Messages messages;

    public LocalChat(Store store, InstantSource clock) {
        messages = new Messages(store, clock, feed);
    }

    @Override
    public Platform platform() {
        return Platform.LOCAL;
    }

    @Override
    public Optional<Rate> rate() {
        return Optional.empty();
    }

    @Override
    public Outcome post(Address to, Card card, DeliveryId id) {
        String conversation = conversation(to.person());
        return new Outcome.Sent(
                Messages.ref(conversation, messages.post(conversation, card, Optional.of(id))));
    }

    @Override
    public Outcome update(Person person, MessageRef message, Card card) {
        Optional<Message.FromBot> found =
                number(message.message()).flatMap(id -> messages.card(conversation(person), id));
        found.ifPresent(posted -> messages.replace(conversation(person), posted, card));
        return found.isPresent()
                ? new Outcome.Sent(message)
                : new Outcome.Refused("no_such_message");
    }

    @Override
    public Optional<MessageRef> find(Address to, DeliveryId id, Instant since) {
        String conversation = conversation(to.person());
        return messages.after(conversation, 0).stream()
                .filter(message -> !message.at().isBefore(since))
                .filter(message ->
                        message instanceof Message.FromBot posted
                                && posted.delivery().equals(Optional.of(id)))
                .map(message -> Messages.ref(conversation, message))
                .findFirst();
    }

    @Override
    public Introduction introduction(Person person) {
        Profile told = profiles.of(person);
        return new Introduction.Known(person.equals(Visitors.DEMO) ? atDemo(told) : told);
    }

    /// Whoever sits at the demo has it for themselves, in UTC where they name no zone.
    private static Profile atDemo(Profile told) {
        return new Profile(
                told.zone().or(() -> TimeZones.named("UTC")), told.language(), Role.ADMIN);
    }

    @Override
    public void close() {
        feed.close();
    }

    Messages messages() {
        return messages;
    }

    Feed feed() {
        return feed;
    }

    Profiles profiles() {
        return profiles;
    }

    static String conversation(Person person) {
        return person.user();
    }

    private static Optional<Long> number(String id) {
        try {
            return Optional.of(Long.valueOf(id));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
