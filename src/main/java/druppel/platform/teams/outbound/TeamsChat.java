package druppel.platform.teams.outbound;

import druppel.chat.Chat;
import druppel.chat.Chat.RateLimit;
import druppel.chat.MentionResolution;
import druppel.chat.ProfileLookupResult;
import druppel.chat.SendOutcome;
import druppel.common.KeyedRateLimiter;
import druppel.common.KeyedRateLimiter.Allowance;
import druppel.common.LruCache;
import druppel.domain.delivery.MessageMark;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.ContactInfo;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.member.Workspace;
import druppel.message.Card;
import druppel.message.Mention;
import druppel.persistence.UnitOfWork;
import druppel.platform.teams.api.ConversationRef;
import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Chat adapter for Teams. A message with an unknown outcome is never sent again, since Teams has no history to
/// search.
public final class TeamsChat implements Chat {
    /// Twenty requests a second for a tenant.
    private static final RateLimit RATE = new RateLimit(1_200, 60, 1_200, 20);

    /// The rate limits of one conversation.
    private static final Allowance[] IN_ONE_CONVERSATION = {
        new Allowance(7, Duration.ofSeconds(1)),
        new Allowance(60, Duration.ofSeconds(30)),
        new Allowance(1_800, Duration.ofHours(1))
    };

    /// How long after its claim a delivery may still be posted: well within the lease, so that no other process
    /// has taken it over.
    private static final Duration LATEST = Duration.ofSeconds(30);

    private static final int PROFILES = 10_000;
    private static final SendOutcome UNKNOWN_CONTACT = new SendOutcome.Unreachable("never_heard_from");
    private static final SendOutcome NO_SUCH_MESSAGE = new SendOutcome.Refused("no_such_message");

    private final BotConnectorClient botConnectorClient;
    private final ActivityFactory activityFactory;
    private final FileLinks fileLinks;
    private final UnitOfWork store;
    private final LruCache<PlatformUser, UserProfile> profiles = new LruCache<>(PROFILES);
    private final KeyedRateLimiter keyedRateLimiter;
    private final InstantSource clock;

    public TeamsChat(
            BotConnectorClient botConnectorClient,
            ActivityFactory activityFactory,
            FileLinks fileLinks,
            UnitOfWork store,
            InstantSource clock) {
        this.fileLinks = fileLinks;
        this.botConnectorClient = botConnectorClient;
        this.activityFactory = activityFactory;
        this.store = store;
        this.clock = clock;
        keyedRateLimiter = new KeyedRateLimiter(TimeMeter.SYSTEM_NANOTIME, IN_ONE_CONVERSATION);
    }

    @Override
    public Platform platform() {
        return Platform.TEAMS;
    }

    @Override
    public Optional<RateLimit> rateLimit() {
        return Optional.of(RATE);
    }

    @Override
    public boolean canFind() {
        return false;
    }

    @Override
    public Optional<MessageRef> find(Member.Recipient to, MessageMark mark, Instant since) {
        return Optional.empty();
    }

    @Override
    public SendOutcome post(Member.Recipient to, Card card, MessageMark mark) {
        Instant latest = clock.instant().plus(LATEST);
        return contact(to.user())
                .map(contactInfo -> post(to, contactInfo, card, latest))
                .orElse(UNKNOWN_CONTACT);
    }

    private SendOutcome post(Member.Recipient to, ContactInfo contactInfo, Card card, Instant latest) {
        Optional<String> known = contactInfo.conversation().or(to::conversation);
        return switch (known.<SendOutcome>map(TeamsChat::existing).orElseGet(() -> open(to, contactInfo))) {
            case SendOutcome.Sent(MessageRef opened) ->
                post(
                        new ConversationRef(contactInfo.service(), opened.conversation()),
                        activityFactory.card(fileLinks.card(to.user(), card)),
                        latest);
            // opening a conversation is idempotent, and nothing was posted yet
            case SendOutcome.Unknown _ ->
                new SendOutcome.Throttled(clock.instant().plus(TeamsErrors.PAUSE));
            case SendOutcome other -> other;
        };
    }

    private static SendOutcome existing(String conversation) {
        return new SendOutcome.Sent(new MessageRef(conversation, ""));
    }

    private SendOutcome open(Member.Recipient to, ContactInfo contactInfo) {
        return botConnectorClient.open(contactInfo.service(), activityFactory.opening(to.user(), contactInfo));
    }

    /// Posts a delivery unless it is too late: then nothing is sent, and it is planned again unless another
    /// process has it.
    private SendOutcome post(ConversationRef conversationRef, ObjectNode message, Instant latest) {
        keyedRateLimiter.await(conversationRef.conversation());
        Instant now = clock.instant();
        return now.isAfter(latest)
                ? new SendOutcome.Throttled(now.plus(TeamsErrors.PAUSE))
                : botConnectorClient.post(conversationRef, message);
    }

    @Override
    public SendOutcome update(PlatformUser user, MessageRef message, Card card) {
        return contact(user)
                .map(contactInfo -> update(contactInfo.service(), message, card))
                .orElse(UNKNOWN_CONTACT);
    }

    /// Posts an activity that is not a delivery, such as a reply.
    public SendOutcome send(ConversationRef conversationRef, ObjectNode activity) {
        keyedRateLimiter.await(conversationRef.conversation());
        return botConnectorClient.post(conversationRef, activity);
    }

    /// Posts a reply into the personal conversation.
    SendOutcome send(PlatformUser user, Card card) {
        return contact(user)
                .<SendOutcome>flatMap(contactInfo -> contactInfo
                        .conversation()
                        .map(name -> send(
                                new ConversationRef(contactInfo.service(), name),
                                activityFactory.reply(card, contactInfo.user()))))
                .orElse(UNKNOWN_CONTACT);
    }

    /// Replaces a card; repeated once if the outcome is unknown.
    SendOutcome update(URI service, MessageRef message, Card card) {
        if (message.message().isEmpty()) {
            return NO_SUCH_MESSAGE;
        }
        keyedRateLimiter.await(message.conversation());
        ObjectNode changed = activityFactory.card(card).put("id", message.message());
        SendOutcome first = botConnectorClient.update(service, message, changed);
        return first instanceof SendOutcome.Unknown ? botConnectorClient.update(service, message, changed) : first;
    }

    @Override
    public MentionResolution resolve(Workspace workspace, List<Mention> mentions, int most) {
        return new MentionResolution.InstallersOnly();
    }

    @Override
    public boolean accepts(Workspace workspace) {
        return botConnectorClient.hasToken();
    }

    @Override
    public ProfileLookupResult profileInBackground(PlatformUser user) {
        return profiles.get(user)
                .<ProfileLookupResult>map(ProfileLookupResult.Known::new)
                .orElse(new ProfileLookupResult.Unavailable());
    }

    /// Stores the profile of a user who acted outside the personal conversation.
    public void note(PlatformUser user, UserProfile profile) {
        profiles.put(user, profile);
    }

    /// Stores the profile and contact information of a user who acted in the personal conversation.
    public void note(PlatformUser user, UserProfile profile, ContactInfo contactInfo) {
        note(user, profile);
        if (!contact(user).equals(Optional.of(contactInfo))) {
            store.update(rows -> rows.contacts().save(user, contactInfo));
        }
    }

    private Optional<ContactInfo> contact(PlatformUser user) {
        return store.read(rows -> rows.contacts().find(user));
    }
}
