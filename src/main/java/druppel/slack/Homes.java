package druppel.slack;

import com.slack.api.model.view.View;
import druppel.app.Conversation;
import druppel.app.Lanes;
import druppel.app.MessageRef;
import druppel.app.Outcome;
import druppel.app.Patience;
import druppel.app.Person;
import druppel.app.Spacing;
import druppel.core.talk.Card;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes people's own pages, their Home, for those who have ever opened it. Of several changes
/// in a row the last is published; no faster than Slack takes it. A page that could not be
/// published is when it is opened again.
///
/// Safe for use by many threads at once.
final class Homes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Homes.class);
    private static final int REMEMBERED = 10_000;

    /// Slack takes a hundred views a minute for a workspace.
    private static final Spacing.Allowance VIEWS = new Spacing.Allowance(10, Duration.ofSeconds(7));

    private final WebApi slack;
    private final Showing showing;
    private final Conversation conversation;
    private final Patience patience;
    private final Spacing spacing = new Spacing(TimeMeter.SYSTEM_NANOTIME, VIEWS);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Lanes<Person> lanes = new Lanes<>(threads);
    private final Set<Person> waiting = ConcurrentHashMap.newKeySet();
    private final Set<Person> looking = ConcurrentHashMap.newKeySet();

    Homes(WebApi slack, Showing showing, Conversation conversation, Patience patience) {
        this.slack = slack;
        this.showing = showing;
        this.conversation = conversation;
        this.patience = patience;
    }

    /// Somebody has their page before them.
    void looked(Person person) {
        if (looking.size() > REMEMBERED) {
            looking.clear();
        }
        looking.add(person);
    }

    /// Something came to somebody unasked; only who may have the page before them gets a new one.
    void delivered(Person person) {
        if (looking.contains(person)) {
            changed(person);
        }
    }

    /// Something of somebody's may have changed.
    void changed(Person person) {
        if (!threads.isShutdown() && waiting.add(person)) {
            boolean added = false;
            try {
                lanes.add(person, () -> publish(person));
                added = true;
            } finally {
                if (!added) {
                    waiting.remove(person);
                }
            }
        }
    }

    /// Publishes nothing more; what waits is left for the next time a page is opened.
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void publish(Person person) {
        try {
            if (looking.contains(person) || conversation.hasOpenedHome(person)) {
                publishNext(person);
            } else {
                leave(person);
            }
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("A Home could not be drawn; it is when it is opened again");
        } finally {
            waiting.remove(person);
        }
    }

    /// What changes from here on is published again.
    private void publishNext(Person person) {
        spacing.await(person.workspace());
        waiting.remove(person);
        conversation
                .home(person)
                .ifPresent(card -> note(patience.trying(() -> publish(person, card))));
    }

    /// Who opens it right now was told to wait for this.
    private void leave(Person person) {
        waiting.remove(person);
        delivered(person);
    }

    private Outcome publish(Person person, Card card) {
        return showing.show(
                person, card, Place.HOME, blocks -> publish(person, ViewDrawing.home(blocks)));
    }

    private Outcome publish(Person person, View view) {
        return slack.outcome(
                person.at(),
                methods ->
                        methods.viewsPublish(request -> request.userId(person.user()).view(view)),
                published -> new Outcome.Sent(new MessageRef(person.user(), "home")));
    }

    private static void note(Outcome outcome) {
        if (!(outcome instanceof Outcome.Sent)) {
            LOG.atInfo()
                    .addKeyValue("outcome", outcome)
                    .log("A Home was not published for certain; it is when it is opened again");
        }
    }
}
