package druppel.platform.local;

import druppel.chat.Chat;
import druppel.chat.Chat.RateLimit;
import druppel.chat.ProfileLookupResult;
import druppel.chat.SendOutcome;
import druppel.chat.SharedRoom;
import druppel.common.LruCache;
import druppel.domain.Language;
import druppel.domain.calendar.TimeZones;
import druppel.domain.delivery.MessageMark;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.message.Card;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Chat adapter for the browser chat, with its transcript in the database. A conversation id is the user id of
/// its member.
///
/// Close it before the web server stops: this ends the pages' event streams.
public final class LocalChat implements Chat, AutoCloseable {
    private static final int PROFILES = 1_000;
    private static final UserProfile UNKNOWN = new UserProfile(Optional.empty(), Language.EN, UserProfile.Role.PERSON);

    private final MessageBroadcaster messageBroadcaster = new MessageBroadcaster();
    private final LruCache<PlatformUser, UserProfile> profiles = new LruCache<>(PROFILES);
    private final UnitOfWork store;
    private final MessageStore messageStore;

    public LocalChat(UnitOfWork store, InstantSource clock) {
        this.store = store;
        messageStore = new MessageStore(store, clock, messageBroadcaster);
    }

    @Override
    public Platform platform() {
        return Platform.LOCAL;
    }

    @Override
    public Optional<RateLimit> rateLimit() {
        return Optional.empty();
    }

    @Override
    public SendOutcome post(Member.Recipient to, Card card, MessageMark mark) {
        String conversation = conversation(to.user());
        Posted posted = new Posted(card, mark, language(to.user()));
        return new SendOutcome.Sent(MessageStore.ref(conversation, messageStore.post(conversation, posted)));
    }

    @Override
    public SendOutcome update(PlatformUser user, MessageRef message, Card card) {
        Optional<Message.FromBot> found =
                MessageStore.number(message).flatMap(id -> messageStore.card(conversation(user), id));
        found.ifPresent(posted -> messageStore.replace(conversation(user), posted, card, language(user)));
        return found.isPresent() ? new SendOutcome.Sent(message) : new SendOutcome.Refused("no_such_message");
    }

    @Override
    public Optional<MessageRef> find(Member.Recipient to, MessageMark mark, Instant since) {
        String conversation = conversation(to.user());
        return messageStore.fromBot(conversation, since).stream()
                .filter(message -> message.posted().carries(mark))
                .map(message -> MessageStore.ref(conversation, message))
                .findFirst();
    }

    @Override
    public ProfileLookupResult profileInBackground(PlatformUser user) {
        UserProfile reported = reported(user);
        return new ProfileLookupResult.Known(
                user.equals(ChatVisitors.DEMO) ? demoProfile(reported) : memberProfile(user));
    }

    private UserProfile memberProfile(PlatformUser user) {
        UserProfile reported = reported(user);
        return account(user)
                .map(account -> new UserProfile(
                        reported.zone(),
                        account.language().orElse(reported.language()),
                        account.admin() ? UserProfile.Role.ADMIN : UserProfile.Role.PERSON))
                .orElse(reported);
    }

    private Optional<LocalAccount> account(PlatformUser user) {
        return store.read(rows -> rows.localAccounts().find(user));
    }

    /// The profile of the demo member; UTC if the browser reports no time zone.
    private static UserProfile demoProfile(UserProfile reported) {
        return new UserProfile(
                reported.zone().or(() -> TimeZones.named("UTC")), reported.language(), UserProfile.Role.ADMIN);
    }

    @Override
    public Optional<SharedRoom> sharedRoom() {
        return Optional.of(new EveryoneRoom(this));
    }

    @Override
    public void close() {
        messageBroadcaster.close();
    }

    public MessageStore messages() {
        return messageStore;
    }

    public MessageBroadcaster broadcaster() {
        return messageBroadcaster;
    }

    /// Stores the profile that a browser reports, used until the member has settings of their own.
    public void note(PlatformUser user, UserProfile profile) {
        profiles.put(user, profile);
    }

    /// The last profile that a browser of this user reported.
    public UserProfile reported(PlatformUser user) {
        return profiles.get(user).orElse(UNKNOWN);
    }

    /// The language of a member, otherwise that of their account or browser.
    public Language language(PlatformUser user) {
        return store.read(rows -> rows.members().find(user))
                .map(Member::language)
                .or(() -> account(user).flatMap(LocalAccount::language))
                .orElseGet(() -> reported(user).language());
    }

    public static String conversation(PlatformUser user) {
        return user.user();
    }
}
