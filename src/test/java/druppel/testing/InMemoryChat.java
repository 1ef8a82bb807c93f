package druppel.testing;

import druppel.chat.Chat;
import druppel.chat.Chat.DoNotDisturbStatus;
import druppel.chat.Chat.RateLimit;
import druppel.chat.LookupFailedException;
import druppel.chat.MentionResolution;
import druppel.chat.ProfileLookupResult;
import druppel.chat.SendOutcome;
import druppel.chat.SharedRoom;
import druppel.domain.Language;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageMark;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.QuietPeriod;
import druppel.domain.member.UserProfile;
import druppel.domain.member.Workspace;
import druppel.message.Card;
import druppel.message.Mention;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/// In-memory chat with scripted outcomes; without any it accepts every post.
public final class InMemoryChat implements Chat {
    /// One post: its recipient, card and mark, and the message if it was accepted.
    public record Post(PlatformUser to, Card card, MessageMark mark, Optional<MessageRef> there) {
        public Delivery.Id id() {
            return mark.delivery().orElseThrow();
        }
    }

    private record Fate(boolean taken, Function<Optional<MessageRef>, SendOutcome> answer) {}

    private static final Fate TAKEN = new Fate(
            true, there -> there.<SendOutcome>map(SendOutcome.Sent::new).orElseThrow());

    private final Platform platform;
    private final ChatTranscript chatTranscript;
    private final UserProfile profile;
    private final List<Post> posts = new ArrayList<>();
    private final Queue<Fate> fates = new ConcurrentLinkedQueue<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger introductions = new AtomicInteger();
    private final Queue<Runnable> meanwhile = new ConcurrentLinkedQueue<>();
    private final Set<String> strangers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger looks = new AtomicInteger();
    private final Map<String, UserProfile.Role> roles = new ConcurrentHashMap<>();
    private final Map<String, String> emails = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> groups = new ConcurrentHashMap<>();
    private final Map<PlatformUser, QuietPeriod> quiet = new ConcurrentHashMap<>();
    private final List<Collection<PlatformUser>> questions = new CopyOnWriteArrayList<>();
    private volatile Optional<Instant> untold = Optional.empty();
    private volatile boolean brokenLook;
    private volatile boolean shut;
    private volatile boolean blind;
    private volatile boolean forgetful;
    private final Set<String> erring = ConcurrentHashMap.newKeySet();
    private final Set<String> secret = ConcurrentHashMap.newKeySet();
    private volatile boolean discreet;
    private Optional<RateLimit> rate = Optional.empty();
    private final SharedRoom room = new InMemoryRoom();

    public InMemoryChat(ChatTranscript chatTranscript, UserProfile profile) {
        this(Platform.LOCAL, chatTranscript, profile);
    }

    InMemoryChat(Platform platform, ChatTranscript chatTranscript, UserProfile profile) {
        this.platform = platform;
        this.chatTranscript = chatTranscript;
        this.profile = profile;
    }

    public static UserProfile inAmsterdam(Language language) {
        return new UserProfile(Optional.of(ZoneId.of("Europe/Amsterdam")), language, UserProfile.Role.PERSON);
    }

    @Override
    public Optional<SharedRoom> sharedRoom() {
        return Optional.of(room).filter(any -> platform.equals(Platform.LOCAL));
    }

    /// Makes the next post fail with this outcome.
    public void answers(SendOutcome outcome) {
        fates.add(new Fate(false, there -> outcome));
    }

    /// The next post is accepted, but its response is lost.
    public void losesTheAnswer() {
        fates.add(new Fate(true, there -> new SendOutcome.Unknown("timeout")));
    }

    /// The process dies during the next post, which is accepted or not; no outcome is reported.
    public void dies(boolean taken) {
        fates.add(new Fate(taken, there -> {
            throw new IllegalStateException("the process died");
        }));
    }

    /// Sets the platform's rate limit.
    public void takesAtMost(RateLimit most) {
        rate = Optional.of(most);
    }

    /// Sets the role of a user.
    public void knows(PlatformUser user, UserProfile.Role role) {
        roles.put(user.user(), role);
    }

    /// Declares whose e-mail address this is, in every workspace.
    public void knowsEmail(String email, String user) {
        emails.put(email, user);
    }

    @Override
    public Optional<PlatformUser> findByEmail(Workspace workspace, String email) {
        return Optional.ofNullable(emails.get(email)).map(user -> new PlatformUser(platform, workspace.id(), user));
    }

    /// Declares that this user does not exist.
    public void knowsNobody(PlatformUser user) {
        strangers.add(user.user());
    }

    /// The number of profile lookups.
    public int introductions() {
        return introductions.get();
    }

    /// Runs this once, during the next profile lookup.
    public void duringTheNextIntroduction(Runnable work) {
        meanwhile.add(work);
    }

    /// Profile lookups of this user give no result yet.
    public void saysNothingOf(PlatformUser user) {
        secret.add(user.user());
    }

    /// Declares a group or channel with these users.
    public void gathers(String group, Set<String> users) {
        groups.put(group, users);
    }

    /// Whether all profile lookups give no result yet.
    public void discreet(boolean now) {
        discreet = now;
    }

    /// Whether message lookups fail.
    public void blind(boolean now) {
        blind = now;
    }

    /// Message lookups are not possible on this platform.
    public void forgetful() {
        forgetful = true;
    }

    /// A message lookup for this user throws an `Error`.
    public void errsFor(String user) {
        erring.add(user);
    }

    /// Every post to this user throws an exception.
    public void breaksFor(String user) {
        broken.add(user);
    }

    /// Sets the quiet period of a user.
    public void quiet(PlatformUser user, QuietPeriod when) {
        quiet.put(user, when);
    }

    /// Makes do-not-disturb lookups fail until this time.
    public void tellsNoQuietUntil(Instant askAgain) {
        untold = Optional.of(askAgain);
    }

    /// Do-not-disturb lookups throw an exception.
    public void breaksWhenAskedForQuiet() {
        brokenLook = true;
    }

    /// The users of each do-not-disturb lookup, in order.
    public List<Collection<PlatformUser>> questions() {
        return questions;
    }

    /// Whether it rejects the bot in every workspace.
    public void shut(boolean now) {
        shut = now;
    }

    public List<Post> posts() {
        synchronized (posts) {
            return List.copyOf(posts);
        }
    }

    /// The posts that were accepted.
    public List<Post> arrived() {
        return posts().stream().filter(post -> post.there().isPresent()).toList();
    }

    public List<Post> arrivedFor(PlatformUser user) {
        return arrived().stream().filter(post -> post.to().equals(user)).toList();
    }

    public int looks() {
        return looks.get();
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public Optional<RateLimit> rateLimit() {
        return rate;
    }

    @Override
    public SendOutcome post(Member.Recipient to, Card card, MessageMark mark) {
        if (broken.contains(to.user().user())) {
            throw new IllegalStateException("broken");
        }
        Fate fate = Optional.ofNullable(fates.poll()).orElse(TAKEN);
        Optional<MessageRef> there =
                fate.taken() ? Optional.of(chatTranscript.add(to.user().user(), card)) : Optional.empty();
        synchronized (posts) {
            posts.add(new Post(to.user(), card, mark, there));
        }
        return fate.answer().apply(there);
    }

    @Override
    public boolean canFind() {
        return !forgetful;
    }

    @Override
    public SendOutcome update(PlatformUser user, MessageRef message, Card card) {
        chatTranscript.replace(message, card);
        return new SendOutcome.Sent(message);
    }

    @Override
    public Optional<MessageRef> find(Member.Recipient to, MessageMark mark, Instant since) {
        looks.incrementAndGet();
        if (erring.contains(to.user().user())) {
            throw new StackOverflowError("a test");
        }
        if (blind) {
            throw new LookupFailedException("no answer");
        }
        return arrived().stream()
                .filter(post ->
                        post.to().equals(to.user()) && mark.matches(post.mark().text()))
                .findFirst()
                .flatMap(Post::there);
    }

    @Override
    public ProfileLookupResult profileInBackground(PlatformUser user) {
        introductions.incrementAndGet();
        Optional.ofNullable(meanwhile.poll()).ifPresent(Runnable::run);
        if (strangers.contains(user.user())) {
            return new ProfileLookupResult.NotFound();
        }
        UserProfile.Role role = roles.getOrDefault(user.user(), profile.role());
        return discreet || secret.contains(user.user())
                ? new ProfileLookupResult.Unavailable()
                : new ProfileLookupResult.Known(new UserProfile(profile.zone(), profile.language(), role));
    }

    @Override
    public MentionResolution resolve(Workspace workspace, List<Mention> mentions, int most) {
        Set<String> users = mentions.stream()
                .flatMap(one -> groups.getOrDefault(one.id(), Set.of(one.id())).stream())
                .collect(Collectors.toSet());
        return users.size() > most ? new MentionResolution.TooMany() : new MentionResolution.People(users);
    }

    @Override
    public DoNotDisturbStatus doNotDisturb(Workspace workspace, Collection<PlatformUser> people) {
        questions.add(people);
        if (brokenLook) {
            throw new IllegalStateException("broken");
        }
        Map<PlatformUser, QuietPeriod> told = new HashMap<>(quiet);
        told.keySet().retainAll(people);
        return untold.<DoNotDisturbStatus>map(DoNotDisturbStatus.Unknown::new)
                .orElse(new DoNotDisturbStatus.Known(told));
    }

    @Override
    public boolean accepts(Workspace workspace) {
        return !shut;
    }
}
