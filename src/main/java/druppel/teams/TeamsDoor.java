package druppel.teams;

import druppel.app.Answer;
import druppel.app.Attention;
import druppel.app.Chat;
import druppel.app.Conversation;
import druppel.app.Inbox;
import druppel.app.Incoming;
import druppel.app.Patience;
import druppel.app.Platform;
import druppel.app.Reception;
import druppel.app.Store;
import druppel.app.Telemetry;
import druppel.app.Waiting;
import druppel.core.Language;
import druppel.server.Route;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
        chat = new TeamsChat(connector, speech, store, clock);
        typing = new Typing(place -> connector.post(place, speech.typing()), times.silence());
        Patience again = new Patience(clock, Waiting.ASLEEP);
        replies = new TeamsReplies(chat, speech, again, attention);
        admission = new TeamsAdmission(settings, speech, reception, conversation, this::take);
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

    private void again(Inbox.Event event) {
        admission.read(new String(event.body(), StandardCharsets.UTF_8)).ifPresent(this::take);
    }

    private Reply take(TeamsBody.Event event) {
        return switch (event.matter()) {
            case Matter.Act act when event.awaited() -> pressed(event, act);
            case Matter.Act act -> {
                work(event, act, new CompletableFuture<>());
                yield Reply.of(200);
            }
            case Matter.Aloud aloud -> {
                reception.work(aloud.asker(), event.key(), () -> aloud(aloud));
                yield Reply.of(200);
            }
            case Matter.News(var notice) -> {
                reception.work(notice.at(), event.key(), () -> attention.heed(notice));
                yield Reply.of(200);
            }
        };
    }

    private void work(TeamsBody.Event event, Matter.Act act, CompletableFuture<Answer> decided) {
        typing.until(decided, act.place());
        reception.work(
                act.incoming().from(),
                event.key(),
                () -> {
                    try {
                        Answer answer = answer(act);
                        decided.complete(answer);
                        return () -> replies.tell(act, answer);
                    } finally {
                        decided.cancel(false);
                    }
                });
    }

    /// A member may have moved to another zone, and their answer is to be in it.
    private Answer answer(Matter.Act act) {
        Incoming incoming = act.incoming();
        if (!(incoming instanceof Incoming.Edited || incoming instanceof Incoming.Deleted)) {
            chat.meet(incoming.from(), act.sender().profile(), act.contact());
            act.sender().change(incoming.from()).ifPresent(attention::heed);
        }
        return conversation.answer(incoming).inline();
    }

    private void aloud(Matter.Aloud aloud) {
        replies.tellAloud(aloud, conversation.aloud(aloud.asker(), aloud.language(), aloud.text()));
    }

    /// What a client waits for is answered at once where it can be, and else by a message.
    private Reply pressed(TeamsBody.Event event, Matter.Act act) {
        CompletableFuture<Answer> decided = new CompletableFuture<>();
        work(event, act, decided);
        Language language = act.sender().language();
        try {
            return reply(decided.get(times.press().toMillis(), TimeUnit.MILLISECONDS), language);
        } catch (TimeoutException | ExecutionException | CancellationException late) {
            return Reply.later(language);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Reply.of(503);
        }
    }

    private static Reply reply(Answer answer, Language language) {
        return answer.replacement()
                .map(card -> Reply.becoming(AdaptiveCards.draw(card)))
                .orElseGet(() -> Reply.below(language));
    }
}
