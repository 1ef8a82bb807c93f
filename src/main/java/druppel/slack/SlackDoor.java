package druppel.slack;

import com.slack.api.Slack;
import druppel.chat.Chat;
import druppel.chat.ChatService;
import druppel.chat.InboxProcessor;
import druppel.chat.PlatformEvent;
import druppel.chat.PlatformEventHandler;
import druppel.chat.Reply;
import druppel.chat.ReplySender;
import druppel.chat.RetryOnce;
import druppel.chat.Telemetry;
import druppel.chat.UserAction;
import druppel.common.Sleeper;
import druppel.common.TrustedHosts;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.persistence.InboxRepository;
import druppel.slack.SlackSettings.Entrance;
import druppel.web.Route;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slack: the route or the socket by which it comes in, the chat on which it is spoken to.
public final class SlackDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);

    private static final String PATH = "/slack/events";

    /// How long Slack may take to answer.
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ChatService chatService;
    private final PlatformEventHandler platformEventHandler;
    private final InboxProcessor inbox;
    private final SlackChat chat;
    private final Replies replies;
    private final Homes homes;
    private final Steps steps;
    private final BoltApp bolt;
    private final Route route;
    private final Optional<SlackSocket> socket;

    /// Opens the door; asks nothing of Slack yet.
    ///
    /// @param tokens what each workspace is spoken to with
    /// @param patience how long an answer of Slack is waited for
    public SlackDoor(
            SlackSettings settings,
            Tokens tokens,
            ChatService chatService,
            PlatformEventHandler platformEventHandler,
            InboxProcessor inbox,
            InstantSource clock,
            Telemetry telemetry,
            Duration patience) {
        this(
                settings,
                tokens,
                chatService,
                platformEventHandler,
                inbox,
                clock,
                telemetry,
                SocketTimes.everyday(patience));
    }

    SlackDoor(
            SlackSettings settings,
            Tokens tokens,
            ChatService chatService,
            PlatformEventHandler platformEventHandler,
            InboxProcessor inbox,
            InstantSource clock,
            Telemetry telemetry,
            SocketTimes times) {
        this.chatService = chatService;
        this.platformEventHandler = platformEventHandler;
        this.inbox = inbox;
        Slack slack = SlackClient.open(settings, times.answer());
        WebApi api = new WebApi(slack, tokens, clock);
        Showing showing =
                Showing.open(
                        settings,
                        tokens,
                        chatService.papers(),
                        times.answer(),
                        Sleeper.ASLEEP,
                        clock);
        RetryOnce again = new RetryOnce(clock, Sleeper.ASLEEP);
        homes = new Homes(api, showing, chatService, again);
        chat = new SlackChat(api, showing, homes::delivered);
        Whispers whispers = new Whispers(slack, new TrustedHosts(settings.api()), showing);
        WindowReplies windows = new WindowReplies(new Windows(api));
        replies = new Replies(chat, whispers, windows, new ReplySender(again, platformEventHandler));
        Completion completion = new Completion(api, again);
        steps = new Steps(chatService, chat, completion, again);
        bolt = new BoltApp(slack, this::work);
        Admission admission =
                new Admission(inbox, bolt::understands, new Corrections(chatService));
        route =
                switch (settings.entrance()) {
                    case Entrance.Requests(String secret) ->
                            requests(new Signature(secret), admission, clock, telemetry);
                    case Entrance.Socket _ -> Route.of(PATH, new ClosedEntrance());
                };
        Envelopes envelopes = new Envelopes(admission, this::run, telemetry);
        socket =
                SocketAddresses.of(settings, slack)
                        .map(addresses -> new SlackSocket(slack, addresses, envelopes, times));
    }

    /// Where Slack's requests come in; closed in Socket Mode.
    public Route route() {
        return route;
    }

    /// Through what Slack's events come in Socket Mode.
    public Optional<SlackSocket> socket() {
        return socket;
    }

    public Chat chat() {
        return chat;
    }

    /// Takes up the events that were stored and whose work was cut off.
    public void resume() {
        inbox.resume(Platform.SLACK, this::again);
    }

    /// Asks Slack whether a token works and has the scopes that the bot needs, or whether it knows
    /// this client.
    public static SlackCheck check(SlackSettings settings) {
        Slack slack = SlackClient.open(settings, PATIENCE);
        return switch (settings.access()) {
            case Access.Fixed(String token) -> new Scopes(slack.methods(token)).check();
            case Access.Client client -> new Exchange(slack, client, settings.api()).check();
        };
    }

    /// The scopes that the bot needs and that are not among these.
    public static SortedSet<String> missing(Set<String> granted) {
        return Scopes.missing(granted);
    }

    /// Asks Slack whether the app token of Socket Mode works; empty where there is none.
    public static Optional<SocketCheck> checkSocket(SlackSettings settings) {
        return SocketAddresses.of(settings, SlackClient.open(settings, PATIENCE))
                .map(SocketAddresses::next);
    }

    /// Publishes nothing more.
    @Override
    public void close() {
        homes.close();
    }

    private Route requests(
            Signature signature, Admission admission, InstantSource clock, Telemetry telemetry) {
        return Route.of(
                PATH,
                bolt.servlet(),
                new SlackRequests(signature, admission, bolt, clock, telemetry));
    }

    private void work(SlackBody.Event event) {
        switch (event.matter()) {
            case Act act ->
                    inbox.work(
                            act.action().from(), event.key(), () -> work(act, event.submitted()));
            case Step step -> inbox.work(step.receiver(), event.key(), () -> steps.take(step));
            case News(PlatformEvent platformEvent) ->
                    inbox.work(platformEvent.at(), event.key(), () -> platformEventHandler.heed(platformEvent));
        }
    }

    /// A window can only be opened soon, so it is before anything else is told.
    private Runnable work(Act act, boolean submitted) {
        Reply reply = chatService.answer(act.action());
        Reply rest = replies.open(act, submitted ? reply.anew() : reply);
        show(act);
        return () -> replies.tell(act, rest);
    }

    /// Whoever did something sees it on their page too.
    private void show(Act act) {
        PlatformUser user = act.action().from();
        if (act.action() instanceof UserAction.Looked || act.besideConversation()) {
            homes.looked(user);
        }
        homes.changed(user);
    }

    private void again(InboxRepository.Event event) {
        String body = new String(event.body(), StandardCharsets.UTF_8);
        if (SlackBody.read(body) instanceof SlackBody.Event read) {
            run(read, body);
        } else {
            left(event.id());
        }
    }

    private void run(SlackBody.Event event, String body) {
        try {
            bolt.run(event, body);
        } catch (IllegalStateException unreadable) {
            left(event.key());
        }
    }

    private static void left(String event) {
        LOG.atWarn()
                .addKeyValue("event", event)
                .log("A stored Slack event cannot be read; it is left as it is");
    }
}
