package druppel.teams;

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
import druppel.domain.Language;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.persistence.InboxRepository;
import druppel.persistence.UnitOfWork;
import druppel.web.Route;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Teams: the route by which it comes in, the chat on which it is spoken to.
public final class TeamsDoor implements AutoCloseable {
    private static final String PATH = "/api/messages";

    private final ChatService chatService;
    private final PlatformEventHandler platformEventHandler;
    private final InboxProcessor inbox;
    private final HttpClient client;
    private final TeamsChat chat;
    private final TeamsReplies replies;
    private final TeamsAdmission admission;
    private final Typing typing;
    private final TeamsTimes times;
    private final Linked linked;
    private final Route route;

    /// Opens the door; asks nothing of Microsoft yet.
    ///
    /// @param patience how long an answer of Microsoft's is waited for
    public TeamsDoor(
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
                TeamsTimes.everyday(patience));
    }

    TeamsDoor(
            TeamsSettings settings,
            UnitOfWork store,
            ChatService chatService,
            PlatformEventHandler platformEventHandler,
            InboxProcessor inbox,
            InstantSource clock,
            Telemetry telemetry,
            TeamsTimes times) {
        this.chatService = chatService;
        this.platformEventHandler = platformEventHandler;
        this.inbox = inbox;
        this.times = times;
        Speech speech = Speech.of(settings.appId());
        client = BoundedHttp.client(times.answer());
        BoundedHttp http = new BoundedHttp(client, times.answer());
        Connector connector = Connector.open(settings, http, clock);
        linked = new Linked(chatService.papers());
        chat = new TeamsChat(connector, speech, linked, store, clock);
        typing = new Typing(place -> connector.post(place, speech.typing()), times.silence());
        RetryOnce again = new RetryOnce(clock, Sleeper.ASLEEP);
        replies = new TeamsReplies(chat, speech, new ReplySender(again, platformEventHandler));
        Asides asides = new Asides(chatService, new Windows(chatService, chat), times.press());
        admission = new TeamsAdmission(settings, speech, inbox, asides, this::take);
        SigningKeys keys = new SigningKeys(new KeyFetch(http, settings.cloud().openId()), clock);
        BearerCheck bearer = new BearerCheck(keys, settings, clock);
        route = Route.of(PATH, new TeamsRequests(bearer, admission, telemetry));
    }

    /// Where Teams' requests come in.
    public Route route() {
        return route;
    }

    public Chat chat() {
        return chat;
    }

    /// Takes up the events that were stored and whose work was cut off.
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
        admission
                .read(new String(event.body(), StandardCharsets.UTF_8))
                .ifPresent(found -> work(found, unawaited));
    }

    private druppel.teams.Reply take(TeamsBody.Event event) {
        CompletableFuture<Reply> decided = new CompletableFuture<>();
        work(event, decided);
        return switch (event.matter()) {
            case Matter.Act act when event.awaited() -> pressed(decided, act);
            case Matter.Beside beside -> inWindow(decided, beside);
            case Matter.Act _, Matter.Aloud _, Matter.Gone _ -> druppel.teams.Reply.of(200);
        };
    }

    /// @param decided hears what is decided, where somebody waits for that
    private void work(TeamsBody.Event event, CompletableFuture<Reply> decided) {
        switch (event.matter()) {
            case Matter.Act act -> work(event, act, decided);
            case Matter.Beside beside -> work(event, beside, decided);
            case Matter.Aloud aloud ->
                    inbox.work(aloud.asker(), event.key(), () -> aloud(aloud));
            case Matter.Gone(PlatformEvent.Parted notice) ->
                    inbox.work(notice.who(), event.key(), () -> platformEventHandler.heed(notice));
        }
    }

    private void work(TeamsBody.Event event, Matter.Act act, CompletableFuture<Reply> decided) {
        typing.until(decided, act.place());
        PlatformUser user = act.action().from();
        inbox.work(
                user,
                event.key(),
                () -> {
                    Reply reply = decide(decided, () -> answer(act));
                    return () -> replies.tell(act, reply);
                });
    }

    /// What is decided too late for a window is told in the conversation.
    private void work(
            TeamsBody.Event event, Matter.Beside beside, CompletableFuture<Reply> decided) {
        PlatformUser user = beside.incoming().from();
        inbox.work(
                user,
                event.key(),
                () -> {
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
    private Reply answer(Matter.Act act) {
        UserAction action = act.action();
        if (!(action instanceof UserAction.Edited || action instanceof UserAction.Deleted)) {
            chat.meet(action.from(), act.sender().profile(), act.contact());
            act.sender().change(action.from()).ifPresent(platformEventHandler::heed);
        }
        Reply reply = chatService.answer(action).apart();
        return linked.answer(action.from(), reply).inline();
    }

    private Reply answer(Matter.Beside beside) {
        chat.meet(beside.incoming().from(), beside.sender().profile());
        UserAction action = beside.incoming();
        return linked.answer(action.from(), chatService.answer(action).apart());
    }

    private void aloud(Matter.Aloud aloud) {
        replies.tellAloud(aloud, chatService.aloud(aloud.asker(), aloud.language(), aloud.text()));
    }

    /// What a client waits for is answered at once where it can be, and else by a message.
    private druppel.teams.Reply pressed(CompletableFuture<Reply> decided, Matter.Act act) {
        Language language = act.sender().language();
        return inTime(decided)
                .map(reply ->
                        reply.replacement()
                                .map(card -> druppel.teams.Reply.becoming(AdaptiveCards.draw(card)))
                                .orElseGet(() -> druppel.teams.Reply.below(language)))
                .orElseGet(() -> druppel.teams.Reply.later(language));
    }

    private druppel.teams.Reply inWindow(CompletableFuture<Reply> decided, Matter.Beside beside) {
        return inTime(decided)
                .map(Windows::said)
                .orElseGet(() -> druppel.teams.Reply.windowLater(beside.sender().language()));
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
