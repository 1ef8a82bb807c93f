package druppel.slack;

import com.slack.api.Slack;
import druppel.app.Answer;
import druppel.app.Chat;
import druppel.app.Conversation;
import druppel.app.Inbox;
import druppel.app.Incoming;
import druppel.app.Person;
import druppel.app.Platform;
import druppel.app.Reception;
import druppel.app.Telemetry;
import druppel.server.Route;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slack over HTTP: the route on which it comes in, the chat on which it is spoken to.
public final class SlackDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);

    /// How long Slack may take to answer.
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Conversation conversation;
    private final Reception reception;
    private final SlackChat chat;
    private final Replies replies;
    private final Homes homes;
    private final BoltApp bolt;
    private final Route route;

    /// Opens the door; asks nothing of Slack yet.
    ///
    /// @param tokens what each workspace is spoken to with
    /// @param patience how long an answer of Slack is waited for
    public SlackDoor(
            SlackSettings settings,
            Tokens tokens,
            Conversation conversation,
            Reception reception,
            InstantSource clock,
            Telemetry telemetry,
            Duration patience) {
        this.conversation = conversation;
        this.reception = reception;
        Slack slack = SlackClient.open(settings, patience);
        WebApi api = new WebApi(slack, tokens, clock);
        homes = new Homes(api, conversation);
        chat = new SlackChat(api, homes::delivered);
        Whispers whispers = new Whispers(slack, settings.api());
        WindowReplies windows = new WindowReplies(new Windows(api));
        replies = new Replies(chat, whispers, windows, new Patience(clock));
        bolt = new BoltApp(slack, this::work);
        Admission admission =
                new Admission(reception, bolt::understands, new Corrections(conversation));
        Signature signature = new Signature(settings.signingSecret());
        route =
                Route.of(
                        "/slack/events",
                        bolt.servlet(),
                        new SlackRequests(signature, admission, clock, telemetry));
    }

    /// Where Slack's requests come in.
    public Route route() {
        return route;
    }

    public Chat chat() {
        return chat;
    }

    /// Takes up the events that were stored and whose work was cut off.
    public void resume() {
        reception.resume(Platform.SLACK, this::again);
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

    /// Publishes nothing more.
    @Override
    public void close() {
        homes.close();
    }

    private void work(SlackBody.Event event) {
        Act act = event.act();
        reception.work(
                act.incoming().from(),
                event.key(),
                () -> {
                    Answer answer = conversation.answer(act.incoming());
                    replies.carryOut(act, event.submitted() ? answer.anew() : answer);
                    show(act);
                });
    }

    /// Whoever did something sees it on their page too.
    private void show(Act act) {
        Person person = act.incoming().from();
        if (act.incoming() instanceof Incoming.Looked || act.besideConversation()) {
            homes.looked(person);
        }
        homes.changed(person);
    }

    private void again(Inbox.Event event) {
        try {
            bolt.run(new String(event.body(), StandardCharsets.UTF_8));
        } catch (IllegalStateException unreadable) {
            LOG.atWarn()
                    .addKeyValue("event", event.id())
                    .log("A stored Slack event cannot be read; it is left as it is");
        }
    }
}
