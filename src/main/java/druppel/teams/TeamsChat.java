package druppel.teams;

import druppel.app.Audience;
import druppel.app.Chat;
import druppel.app.Introduction;
import druppel.app.Outcome;
import druppel.app.Rate;
import druppel.app.Spacing;
import druppel.app.Spacing.Allowance;
import druppel.app.Store;
import druppel.domain.delivery.DeliveryId;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.ContactInfo;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Recipient;
import druppel.domain.member.UserProfile;
import druppel.domain.member.Workspace;
import druppel.message.Card;
import druppel.message.Mention;
import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Teams' side of the conversations. A message whose fate is unknown is never sent again, since
/// Teams has no history to look for it.
final class TeamsChat implements Chat {
    /// Twenty a second for all of a tenant.
    private static final Rate RATE = new Rate(1_200, 60, 1_200, 20);

    /// What Teams takes into one conversation.
    private static final Allowance[] IN_ONE_CONVERSATION = {
        new Allowance(7, Duration.ofSeconds(1)),
        new Allowance(60, Duration.ofSeconds(30)),
        new Allowance(1_800, Duration.ofHours(1))
    };

    /// How long after it was begun a delivery may still be posted: well within its lease, so that
    /// nobody has taken it for lost meanwhile.
    private static final Duration LATEST = Duration.ofSeconds(30);

    private static final Outcome NEVER_MET = new Outcome.Unreachable("never_heard_from");
    private static final Outcome NO_SUCH_MESSAGE = new Outcome.Refused("no_such_message");

    private final Connector connector;
    private final Speech speech;
    private final Linked linked;
    private final Store store;
    private final Acquaintances acquaintances = new Acquaintances();
    private final Spacing spacing;
    private final InstantSource clock;

    TeamsChat(Connector connector, Speech speech, Linked linked, Store store, InstantSource clock) {
        this.linked = linked;
        this.connector = connector;
        this.speech = speech;
        this.store = store;
        this.clock = clock;
        spacing = new Spacing(TimeMeter.SYSTEM_NANOTIME, IN_ONE_CONVERSATION);
    }

    @Override
    public Platform platform() {
        return Platform.TEAMS;
    }

    @Override
    public Optional<Rate> rate() {
        return Optional.of(RATE);
    }

    @Override
    public boolean remembers() {
        return false;
    }

    @Override
    public Optional<MessageRef> find(Recipient to, DeliveryId id, Instant since) {
        return Optional.empty();
    }

    @Override
    public Outcome post(Recipient to, Card card, DeliveryId id) {
        Instant latest = clock.instant().plus(LATEST);
        return contact(to.user())
                .map(contactInfo -> post(to, contactInfo, card, latest))
                .orElse(NEVER_MET);
    }

    private Outcome post(Recipient to, ContactInfo contactInfo, Card card, Instant latest) {
        Optional<String> known = contactInfo.conversation().or(to::conversation);
        return switch (known.<Outcome>map(TeamsChat::there).orElseGet(() -> opened(to, contactInfo))) {
            case Outcome.Sent(MessageRef there) ->
                    post(
                            new Place(contactInfo.service(), there.conversation()),
                            speech.card(linked.card(to.user(), card)),
                            latest);
            // to open a conversation again does no harm, and nothing was said in it yet
            case Outcome.Unknown _ -> new Outcome.Throttled(clock.instant().plus(Failure.PAUSE));
            case Outcome other -> other;
        };
    }

    private static Outcome there(String conversation) {
        return new Outcome.Sent(new MessageRef(conversation, ""));
    }

    private Outcome opened(Recipient to, ContactInfo contactInfo) {
        return connector.open(contactInfo.service(), speech.opening(to.user(), contactInfo));
    }

    /// Where it is too late nothing was sent, and it is planned anew unless somebody else has it.
    private Outcome post(Place place, ObjectNode message, Instant latest) {
        spacing.await(place.conversation());
        Instant now = clock.instant();
        return now.isAfter(latest)
                ? new Outcome.Throttled(now.plus(Failure.PAUSE))
                : connector.post(place, message);
    }

    @Override
    public Outcome update(PlatformUser user, MessageRef message, Card card) {
        return contact(user)
                .map(contactInfo -> update(contactInfo.service(), message, card))
                .orElse(NEVER_MET);
    }

    /// Posts an activity that is no delivery, such as an answer.
    Outcome say(Place place, ObjectNode activity) {
        spacing.await(place.conversation());
        return connector.post(place, activity);
    }

    /// Posts an answer into the conversation with somebody.
    Outcome say(PlatformUser user, Card card) {
        return contact(user)
                .<Outcome>flatMap(contactInfo ->
                        contactInfo.conversation()
                                .map(name ->
                                        say(
                                                new Place(contactInfo.service(), name),
                                                speech.answer(card, contactInfo.user()))))
                .orElse(NEVER_MET);
    }

    /// Replaces a card; once more where it is not known whether that was done.
    Outcome update(URI service, MessageRef message, Card card) {
        if (message.message().isEmpty()) {
            return NO_SUCH_MESSAGE;
        }
        spacing.await(message.conversation());
        ObjectNode changed = speech.card(card).put("id", message.message());
        Outcome first = connector.update(service, message, changed);
        return first instanceof Outcome.Unknown
                ? connector.update(service, message, changed)
                : first;
    }

    @Override
    public Audience audience(Workspace workspace, List<Mention> mentions, int most) {
        return new Audience.Installed();
    }

    @Override
    public boolean admits(Workspace workspace) {
        return connector.admitted();
    }

    @Override
    public Introduction introduction(PlatformUser user) {
        return acquaintances
                .of(user)
                .<Introduction>map(Introduction.Known::new)
                .orElse(new Introduction.Later());
    }

    /// Somebody is heard from where they are not reached: what they are like.
    void meet(PlatformUser user, UserProfile profile) {
        acquaintances.note(user, profile);
    }

    /// Somebody is heard from: what they are like, and how they are reached from here on.
    void meet(PlatformUser user, UserProfile profile, ContactInfo contactInfo) {
        meet(user, profile);
        if (!contact(user).equals(Optional.of(contactInfo))) {
            store.write(rows -> {
                rows.contacts().note(user, contactInfo);
                return rows;
            });
        }
    }

    private Optional<ContactInfo> contact(PlatformUser user) {
        return store.read(rows -> rows.contacts().find(user));
    }
}
