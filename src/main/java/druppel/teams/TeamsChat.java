package druppel.teams;

import druppel.chat.Chat;
import druppel.chat.MentionResolution;
import druppel.chat.ProfileLookupResult;
import druppel.chat.RateLimit;
import druppel.chat.SendOutcome;
import druppel.common.KeyedRateLimiter;
import druppel.common.KeyedRateLimiter.Allowance;
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
import druppel.persistence.UnitOfWork;
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
    private static final RateLimit RATE = new RateLimit(1_200, 60, 1_200, 20);

    /// What Teams takes into one conversation.
    private static final Allowance[] IN_ONE_CONVERSATION = {
        new Allowance(7, Duration.ofSeconds(1)),
        new Allowance(60, Duration.ofSeconds(30)),
        new Allowance(1_800, Duration.ofHours(1))
    };

    /// How long after it was begun a delivery may still be posted: well within its lease, so that
    /// nobody has taken it for lost meanwhile.
    private static final Duration LATEST = Duration.ofSeconds(30);

    private static final SendOutcome NEVER_MET = new SendOutcome.Unreachable("never_heard_from");
    private static final SendOutcome NO_SUCH_MESSAGE = new SendOutcome.Refused("no_such_message");

    private final Connector connector;
    private final Speech speech;
    private final Linked linked;
    private final UnitOfWork store;
    private final Acquaintances acquaintances = new Acquaintances();
    private final KeyedRateLimiter keyedRateLimiter;
    private final InstantSource clock;

    TeamsChat(Connector connector, Speech speech, Linked linked, UnitOfWork store, InstantSource clock) {
        this.linked = linked;
        this.connector = connector;
        this.speech = speech;
        this.store = store;
        this.clock = clock;
        keyedRateLimiter = new KeyedRateLimiter(TimeMeter.SYSTEM_NANOTIME, IN_ONE_CONVERSATION);
    }

    @Override
    public Platform platform() {
        return Platform.TEAMS;
    }

    @Override
    public Optional<RateLimit> rate() {
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
    public SendOutcome post(Recipient to, Card card, DeliveryId id) {
        Instant latest = clock.instant().plus(LATEST);
        return contact(to.user())
                .map(contactInfo -> post(to, contactInfo, card, latest))
                .orElse(NEVER_MET);
    }

    private SendOutcome post(Recipient to, ContactInfo contactInfo, Card card, Instant latest) {
        Optional<String> known = contactInfo.conversation().or(to::conversation);
        return switch (known.<SendOutcome>map(TeamsChat::there).orElseGet(() -> opened(to, contactInfo))) {
            case SendOutcome.Sent(MessageRef there) ->
                    post(
                            new Place(contactInfo.service(), there.conversation()),
                            speech.card(linked.card(to.user(), card)),
                            latest);
            // to open a conversation again does no harm, and nothing was said in it yet
            case SendOutcome.Unknown _ -> new SendOutcome.Throttled(clock.instant().plus(Failure.PAUSE));
            case SendOutcome other -> other;
        };
    }

    private static SendOutcome there(String conversation) {
        return new SendOutcome.Sent(new MessageRef(conversation, ""));
    }

    private SendOutcome opened(Recipient to, ContactInfo contactInfo) {
        return connector.open(contactInfo.service(), speech.opening(to.user(), contactInfo));
    }

    /// Where it is too late nothing was sent, and it is planned anew unless somebody else has it.
    private SendOutcome post(Place place, ObjectNode message, Instant latest) {
        keyedRateLimiter.await(place.conversation());
        Instant now = clock.instant();
        return now.isAfter(latest)
                ? new SendOutcome.Throttled(now.plus(Failure.PAUSE))
                : connector.post(place, message);
    }

    @Override
    public SendOutcome update(PlatformUser user, MessageRef message, Card card) {
        return contact(user)
                .map(contactInfo -> update(contactInfo.service(), message, card))
                .orElse(NEVER_MET);
    }

    /// Posts an activity that is no delivery, such as an answer.
    SendOutcome say(Place place, ObjectNode activity) {
        keyedRateLimiter.await(place.conversation());
        return connector.post(place, activity);
    }

    /// Posts an answer into the conversation with somebody.
    SendOutcome say(PlatformUser user, Card card) {
        return contact(user)
                .<SendOutcome>flatMap(contactInfo ->
                        contactInfo.conversation()
                                .map(name ->
                                        say(
                                                new Place(contactInfo.service(), name),
                                                speech.answer(card, contactInfo.user()))))
                .orElse(NEVER_MET);
    }

    /// Replaces a card; once more where it is not known whether that was done.
    SendOutcome update(URI service, MessageRef message, Card card) {
        if (message.message().isEmpty()) {
            return NO_SUCH_MESSAGE;
        }
        keyedRateLimiter.await(message.conversation());
        ObjectNode changed = speech.card(card).put("id", message.message());
        SendOutcome first = connector.update(service, message, changed);
        return first instanceof SendOutcome.Unknown
                ? connector.update(service, message, changed)
                : first;
    }

    @Override
    public MentionResolution audience(Workspace workspace, List<Mention> mentions, int most) {
        return new MentionResolution.Installed();
    }

    @Override
    public boolean admits(Workspace workspace) {
        return connector.admitted();
    }

    @Override
    public ProfileLookupResult introduction(PlatformUser user) {
        return acquaintances
                .of(user)
                .<ProfileLookupResult>map(ProfileLookupResult.Known::new)
                .orElse(new ProfileLookupResult.Later());
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
