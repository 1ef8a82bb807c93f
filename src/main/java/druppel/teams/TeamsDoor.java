package druppel.teams;

import druppel.app.Answer;
import druppel.app.Attention;
import druppel.app.Chat;
import druppel.app.Conversation;
import druppel.app.Inbox;
import druppel.app.Incoming;
import druppel.app.Notice;
import druppel.app.Patience;
import druppel.app.Reception;
import druppel.app.Store;
import druppel.app.Telemetry;
import druppel.app.Telling;
import druppel.app.Waiting;
import druppel.domain.Language;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.server.Route;
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

    private final Conversation conversation;
    private final Attention attention;
    private final Reception reception;
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
            Store store,
            Conversation conversation,
            Attention attention,
            Reception reception,
            InstantSource clock,
            Telemetry telemetry,
            Duration patience) {
        this(
                settings,
                store,
                conversation,
                attention,
                reception,
                clock,
                telemetry,
                TeamsTimes.everyday(patience));
    }

    TeamsDoor(
            TeamsSettings settings,
            Store store,
            Conversation conversation,
            Attention attention,
            Reception reception,
            InstantSource clock,
            Telemetry telemetry,
            TeamsTimes times) {
        this.conversation = conversation;
        this.attention = attention;
        this.reception = reception;
        this.times = times;
        Speech speech = Speech.of(settings.appId());
        client = BoundedHttp.client(times.answer());
        BoundedHttp http = new BoundedHttp(client, times.answer());
        Connector connector = Connector.open(settings, http, clock);
        linked = new Linked(conversation.papers());
        chat = new TeamsChat(connector, speech, linked, store, clock);
        typing = new Typing(place -> connector.post(place, speech.typing()), times.silence());
        Patience again = new Patience(clock, Waiting.ASLEEP);
        replies = new TeamsReplies(chat, speech, new Telling(again, attention));
        Asides asides = new Asides(conversation, new Windows(conversation, chat), times.press());
        admission = new TeamsAdmission(settings, speech, reception, asides, this::take);
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
        reception.resume(Platform.TEAMS, this::again);
    }

    /// Asks nothing of Microsoft any more.
    @Override
    public void close() {
        client.shutdownNow();
    }

    /// Nobody waits any more for what comes of it.
    private void again(Inbox.Event event) {
        CompletableFuture<Answer> unawaited = new CompletableFuture<>();
        unawaited.cancel(false);
        admission
                .read(new String(event.body(), StandardCharsets.UTF_8))
                .ifPresent(found -> work(found, unawaited));
    }

    private Reply take(TeamsBody.Event event) {
        CompletableFuture<Answer> decided = new CompletableFuture<>();
        work(event, decided);
        return switch (event.matter()) {
            case Matter.Act act when event.awaited() -> pressed(decided, act);
            case Matter.Beside beside -> inWindow(decided, beside);
            case Matter.Act _, Matter.Aloud _, Matter.Gone _ -> Reply.of(200);
        };
    }

    /// @param decided hears what is decided, where somebody waits for that
    private void work(TeamsBody.Event event, CompletableFuture<Answer> decided) {
        switch (event.matter()) {
            case Matter.Act act -> work(event, act, decided);
            case Matter.Beside beside -> work(event, beside, decided);
            case Matter.Aloud aloud ->
                    reception.work(aloud.asker(), event.key(), () -> aloud(aloud));
            case Matter.Gone(Notice.Parted notice) ->
                    reception.work(notice.who(), event.key(), () -> attention.heed(notice));
        }
    }

    private void work(TeamsBody.Event event, Matter.Act act, CompletableFuture<Answer> decided) {
        typing.until(decided, act.place());
        PlatformUser user = act.incoming().from();
        reception.work(
                user,
                event.key(),
                () -> {
                    Answer answer = decide(decided, () -> answer(act));
                    return () -> replies.tell(act, answer);
                });
    }

    /// What is decided too late for a window is told in the conversation.
    private void work(
            TeamsBody.Event event, Matter.Beside beside, CompletableFuture<Answer> decided) {
        PlatformUser user = beside.incoming().from();
        reception.work(
                user,
                event.key(),
                () -> {
                    Answer answer = decide(decided, () -> answer(beside));
                    boolean late = decided.isCancelled();
                    return () -> {
                        if (late) {
                            replies.tell(user, answer.anew().inline());
                        }
                    };
                });
    }

    /// Lets go of whoever waits, whatever happens.
    private static Answer decide(CompletableFuture<Answer> decided, Supplier<Answer> answering) {
        try {
            Answer answer = answering.get();
            decided.complete(answer);
            return answer;
        } finally {
            decided.cancel(false);
        }
    }

    /// A member may have moved to another zone, and their answer is to be in it.
    private Answer answer(Matter.Act act) {
        Incoming incoming = act.incoming();
        if (!(incoming instanceof Incoming.Edited || incoming instanceof Incoming.Deleted)) {
            chat.meet(incoming.from(), act.sender().profile(), act.contact());
            act.sender().change(incoming.from()).ifPresent(attention::heed);
        }
        Answer answer = conversation.answer(incoming).apart();
        return linked.answer(incoming.from(), answer).inline();
    }

    private Answer answer(Matter.Beside beside) {
        chat.meet(beside.incoming().from(), beside.sender().profile());
        Incoming incoming = beside.incoming();
        return linked.answer(incoming.from(), conversation.answer(incoming).apart());
    }

    private void aloud(Matter.Aloud aloud) {
        replies.tellAloud(aloud, conversation.aloud(aloud.asker(), aloud.language(), aloud.text()));
    }

    /// What a client waits for is answered at once where it can be, and else by a message.
    private Reply pressed(CompletableFuture<Answer> decided, Matter.Act act) {
        Language language = act.sender().language();
        return inTime(decided)
                .map(answer ->
                        answer.replacement()
                                .map(card -> Reply.becoming(AdaptiveCards.draw(card)))
                                .orElseGet(() -> Reply.below(language)))
                .orElseGet(() -> Reply.later(language));
    }

    private Reply inWindow(CompletableFuture<Answer> decided, Matter.Beside beside) {
        return inTime(decided)
                .map(Windows::said)
                .orElseGet(() -> Reply.windowLater(beside.sender().language()));
    }

    /// What was decided; empty where that takes too long, and then the one who decides finds it
    /// cancelled.
    private Optional<Answer> inTime(CompletableFuture<Answer> decided) {
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
