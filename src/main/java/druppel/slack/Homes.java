package druppel.slack;

import com.slack.api.model.view.View;
import druppel.app.Conversation;
import druppel.app.Lanes;
import druppel.app.Outcome;
import druppel.app.Patience;
import druppel.app.Spacing;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
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
    private final Lanes<PlatformUser> lanes = new Lanes<>(threads);
    private final Set<PlatformUser> waiting = ConcurrentHashMap.newKeySet();
    private final Set<PlatformUser> looking = ConcurrentHashMap.newKeySet();

    Homes(WebApi slack, Showing showing, Conversation conversation, Patience patience) {
        this.slack = slack;
        this.showing = showing;
        this.conversation = conversation;
        this.patience = patience;
    }

    /// Somebody has their page before them.
    void looked(PlatformUser user) {
        if (looking.size() > REMEMBERED) {
            looking.clear();
        }
        looking.add(user);
    }

    /// Something came to somebody unasked; only who may have the page before them gets a new one.
    void delivered(PlatformUser user) {
        if (looking.contains(user)) {
            changed(user);
        }
    }

    /// Something of somebody's may have changed.
    void changed(PlatformUser user) {
        if (!threads.isShutdown() && waiting.add(user)) {
            boolean added = false;
            try {
                lanes.add(user, () -> publish(user));
                added = true;
            } finally {
                if (!added) {
                    waiting.remove(user);
                }
            }
        }
    }

    /// Publishes nothing more; what waits is left for the next time a page is opened.
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void publish(PlatformUser user) {
        try {
            if (looking.contains(user) || conversation.hasOpenedHome(user)) {
                publishNext(user);
            } else {
                leave(user);
            }
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("A Home could not be drawn; it is when it is opened again");
        } finally {
            waiting.remove(user);
        }
    }

    /// What changes from here on is published again.
    private void publishNext(PlatformUser user) {
        spacing.await(user.workspace());
        waiting.remove(user);
        conversation
                .home(user)
                .ifPresent(card -> note(patience.trying(() -> publish(user, card))));
    }

    /// Who opens it right now was told to wait for this.
    private void leave(PlatformUser user) {
        waiting.remove(user);
        delivered(user);
    }

    private Outcome publish(PlatformUser user, Card card) {
        return showing.show(
                user, card, Place.HOME, blocks -> publish(user, ViewDrawing.home(blocks)));
    }

    private Outcome publish(PlatformUser user, View view) {
        return slack.outcome(
                user.at(),
                methods ->
                        methods.viewsPublish(request -> request.userId(user.user()).view(view)),
                published -> new Outcome.Sent(new MessageRef(user.user(), "home")));
    }

    private static void note(Outcome outcome) {
        if (!(outcome instanceof Outcome.Sent)) {
            LOG.atInfo()
                    .addKeyValue("outcome", outcome)
                    .log("A Home was not published for certain; it is when it is opened again");
        }
    }
}
