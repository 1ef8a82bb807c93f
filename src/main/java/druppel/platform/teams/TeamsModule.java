package druppel.platform.teams;

import druppel.chat.Chat;
import druppel.chat.ChatService;
import druppel.chat.InboxProcessor;
import druppel.chat.LandingAction;
import druppel.chat.PlatformEvent;
import druppel.chat.PlatformEventHandler;
import druppel.chat.Reply;
import druppel.chat.ReplySender;
import druppel.chat.RetryOnce;
import druppel.chat.Telemetry;
import druppel.chat.UserAction;
import druppel.common.Sleeper;
import druppel.domain.Language;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.persistence.InboxRepository;
import druppel.persistence.UnitOfWork;
import druppel.platform.PlatformModule;
import druppel.platform.teams.api.BoundedHttpClient;
import druppel.platform.teams.api.TeamsSettings;
import druppel.platform.teams.api.TeamsTimeouts;
import druppel.platform.teams.auth.JwksCache;
import druppel.platform.teams.auth.JwksFetcher;
import druppel.platform.teams.auth.JwtVerifier;
import druppel.platform.teams.inbound.ParsedActivity;
import druppel.platform.teams.inbound.TeamsEvent;
import druppel.platform.teams.invoke.ActivityIntake;
import druppel.platform.teams.invoke.ActivityServlet;
import druppel.platform.teams.invoke.InvokeHandler;
import druppel.platform.teams.invoke.TaskModules;
import druppel.platform.teams.outbound.ActivityFactory;
import druppel.platform.teams.outbound.BotConnectorClient;
import druppel.platform.teams.outbound.FileLinks;
import druppel.platform.teams.outbound.TeamsChat;
import druppel.platform.teams.outbound.TeamsReplies;
import druppel.platform.teams.outbound.TypingIndicator;
import druppel.platform.teams.render.AdaptiveCards;
import druppel.web.Route;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Teams: the route by which it comes in, the chat on which it is spoken to.
public final class TeamsModule implements PlatformModule {
    private static final String PATH = "/api/messages";

    private final URI page;
    private final ChatService chatService;
    private final PlatformEventHandler platformEventHandler;
    private final InboxProcessor inbox;
    private final HttpClient client;
    private final TeamsChat chat;
    private final TeamsReplies replies;
    private final ActivityIntake admission;
    private final TypingIndicator typingIndicator;
    private final TeamsTimeouts times;
    private final FileLinks fileLinks;
    private final Route route;

    /// Opens the door; asks nothing of Microsoft yet.
    ///
    /// @param patience how long an answer of Microsoft's is waited for
    public TeamsModule(
            TeamsSettings settings,
            UnitOfWork store,
            ChatService chatService,
            PlatformEventHandler platformEventHandler,
            InboxProcessor inbox,
            InstantSource clock,
            Telemetry telemetry,
            Duration patience) {
        this(
                settings,
                store,
                chatService,
                platformEventHandler,
                inbox,
                clock,
                telemetry,
                TeamsTimeouts.everyday(patience));
    }

    TeamsModule(
            TeamsSettings settings,
            UnitOfWork store,
            ChatService chatService,
            PlatformEventHandler platformEventHandler,
            InboxProcessor inbox,
            InstantSource clock,
            Telemetry telemetry,
            TeamsTimeouts times) {
        page = settings.page();
        this.chatService = chatService;
        this.platformEventHandler = platformEventHandler;
        this.inbox = inbox;
        this.times = times;
        ActivityFactory activityFactory = ActivityFactory.of(settings.appId());
        client = BoundedHttpClient.client(times.answer());
        BoundedHttpClient http = new BoundedHttpClient(client, times.answer());
        BotConnectorClient botConnectorClient = BotConnectorClient.open(settings, http, clock);
        fileLinks = new FileLinks(chatService.papers());
        chat = new TeamsChat(botConnectorClient, activityFactory, fileLinks, store, clock);
        typingIndicator = new TypingIndicator(
                conversationRef -> botConnectorClient.post(conversationRef, activityFactory.typing()), times.silence());
        RetryOnce again = new RetryOnce(clock, Sleeper.ASLEEP);
        replies = new TeamsReplies(chat, activityFactory, new ReplySender(again, platformEventHandler));
        InvokeHandler invokeHandler = new InvokeHandler(chatService, new TaskModules(chatService, chat), times.press());
        admission = new ActivityIntake(settings, activityFactory, inbox, invokeHandler, this::take);
        JwksCache keys = new JwksCache(new JwksFetcher(http, settings.cloud().openId()), clock);
        JwtVerifier bearer = new JwtVerifier(keys, settings, clock);
        route = Route.of(PATH, new ActivityServlet(bearer, admission, telemetry));
    }

    /// Where Teams' requests come in.
    public Route route() {
        return route;
    }

    @Override
    public List<Route> routes() {
        return List.of(route);
    }

    @Override
    public Optional<LandingAction> landingAction() {
        return Optional.of(new LandingAction(page.toString(), "Get for Teams", "Ophalen in Teams", false));
    }

    @Override
    public List<String> entrances(URI base) {
        return List.of("Teams sends to " + base + PATH);
    }

    @Override
    public Chat chat() {
        return chat;
    }

    /// Takes up the events that were stored and whose work was cut off.
    @Override
    public void resume() {
        inbox.resume(Platform.TEAMS, this::again);
    }

    /// Asks nothing of Microsoft any more.
    @Override
    public void close() {
        client.shutdownNow();
    }

    /// Nobody waits any more for what comes of it.
    private void again(InboxRepository.Event event) {
        CompletableFuture<Reply> unawaited = new CompletableFuture<>();
        unawaited.cancel(false);
        admission.read(new String(event.body(), StandardCharsets.UTF_8)).ifPresent(found -> work(found, unawaited));
    }

    private druppel.platform.teams.invoke.InvokeResponse take(ParsedActivity.Event event) {
        CompletableFuture<Reply> decided = new CompletableFuture<>();
        work(event, decided);
        return switch (event.teamsEvent()) {
            case TeamsEvent.Act act when event.awaited() -> pressed(decided, act);
            case TeamsEvent.Beside beside -> inWindow(decided, beside);
            case TeamsEvent.Act _, TeamsEvent.Aloud _, TeamsEvent.Gone _ ->
                druppel.platform.teams.invoke.InvokeResponse.of(200);
        };
    }

    /// @param decided hears what is decided, where somebody waits for that
    private void work(ParsedActivity.Event event, CompletableFuture<Reply> decided) {
        switch (event.teamsEvent()) {
            case TeamsEvent.Act act -> work(event, act, decided);
            case TeamsEvent.Beside beside -> work(event, beside, decided);
            case TeamsEvent.Aloud aloud -> inbox.work(aloud.asker(), event.key(), () -> aloud(aloud));
            case TeamsEvent.Gone(PlatformEvent.Parted notice) ->
                inbox.work(notice.who(), event.key(), () -> platformEventHandler.heed(notice));
        }
    }

    private void work(ParsedActivity.Event event, TeamsEvent.Act act, CompletableFuture<Reply> decided) {
        typingIndicator.until(decided, act.conversationRef());
        PlatformUser user = act.action().from();
        inbox.work(user, event.key(), () -> {
            Reply reply = decide(decided, () -> answer(act));
            return () -> replies.tell(act, reply);
        });
    }

    /// What is decided too late for a window is told in the conversation.
    private void work(ParsedActivity.Event event, TeamsEvent.Beside beside, CompletableFuture<Reply> decided) {
        PlatformUser user = beside.incoming().from();
        inbox.work(user, event.key(), () -> {
            Reply reply = decide(decided, () -> answer(beside));
            boolean late = decided.isCancelled();
            return () -> {
                if (late) {
                    replies.tell(user, reply.anew().inline());
                }
            };
        });
    }

    /// Lets go of whoever waits, whatever happens.
    private static Reply decide(CompletableFuture<Reply> decided, Supplier<Reply> answering) {
        try {
            Reply reply = answering.get();
            decided.complete(reply);
            return reply;
        } finally {
            decided.cancel(false);
        }
    }

    /// A member may have moved to another zone, and their answer is to be in it.
    private Reply answer(TeamsEvent.Act act) {
        UserAction action = act.action();
        if (!(action instanceof UserAction.Edited || action instanceof UserAction.Deleted)) {
            chat.meet(action.from(), act.sender().profile(), act.contact());
            act.sender().change(action.from()).ifPresent(platformEventHandler::heed);
        }
        Reply reply = chatService.answer(action).apart();
        return fileLinks.answer(action.from(), reply).inline();
    }

    private Reply answer(TeamsEvent.Beside beside) {
        chat.meet(beside.incoming().from(), beside.sender().profile());
        UserAction action = beside.incoming();
        return fileLinks.answer(action.from(), chatService.answer(action).apart());
    }

    private void aloud(TeamsEvent.Aloud aloud) {
        replies.tellAloud(aloud, chatService.aloud(aloud.asker(), aloud.language(), aloud.text()));
    }

    /// What a client waits for is answered at once where it can be, and else by a message.
    private druppel.platform.teams.invoke.InvokeResponse pressed(CompletableFuture<Reply> decided, TeamsEvent.Act act) {
        Language language = act.sender().language();
        return inTime(decided)
                .map(reply -> reply.replacement()
                        .map(card -> druppel.platform.teams.invoke.InvokeResponse.becoming(AdaptiveCards.draw(card)))
                        .orElseGet(() -> druppel.platform.teams.invoke.InvokeResponse.below(language)))
                .orElseGet(() -> druppel.platform.teams.invoke.InvokeResponse.later(language));
    }

    private druppel.platform.teams.invoke.InvokeResponse inWindow(
            CompletableFuture<Reply> decided, TeamsEvent.Beside beside) {
        return inTime(decided)
                .map(TaskModules::said)
                .orElseGet(() -> druppel.platform.teams.invoke.InvokeResponse.windowLater(
                        beside.sender().language()));
    }

    /// What was decided; empty where that takes too long, and then the one who decides finds it
    /// cancelled.
    private Optional<Reply> inTime(CompletableFuture<Reply> decided) {
        try {
            return Optional.of(decided.get(times.press().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return decided.cancel(false) ? Optional.empty() : Optional.of(decided.join());
        } catch (ExecutionException | CancellationException failed) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
