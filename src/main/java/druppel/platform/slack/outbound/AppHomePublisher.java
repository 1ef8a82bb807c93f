package druppel.platform.slack.outbound;

import com.slack.api.model.view.View;
import druppel.chat.ChatService;
import druppel.chat.SendOutcome;
import druppel.common.KeyedRateLimiter;
import druppel.common.KeyedSerialExecutor;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.render.BlockKit.Surface;
import druppel.platform.slack.render.ViewRenderer;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// App Home publisher: publishes the Home of each member who has opened it. Successive changes are combined,
/// within Slack's rate limit. A Home that could not be published is published the next time it is opened.
///
/// Thread-safe.
public final class AppHomePublisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AppHomePublisher.class);
    private static final int MOST_HOMES = 10_000;

    /// Slack accepts a hundred views a minute for each workspace.
    private static final KeyedRateLimiter.Allowance VIEWS = new KeyedRateLimiter.Allowance(10, Duration.ofSeconds(7));

    private final SlackApi slack;
    private final CardSender cardSender;
    private final ChatService chatService;
    private final KeyedRateLimiter keyedRateLimiter = new KeyedRateLimiter(TimeMeter.SYSTEM_NANOTIME, VIEWS);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final KeyedSerialExecutor<PlatformUser> keyedSerialExecutor = new KeyedSerialExecutor<>(threads);
    private final Set<PlatformUser> pending = ConcurrentHashMap.newKeySet();
    private final Set<PlatformUser> openHomes = ConcurrentHashMap.newKeySet();

    public AppHomePublisher(SlackApi slack, CardSender cardSender, ChatService chatService) {
        this.slack = slack;
        this.cardSender = cardSender;
        this.chatService = chatService;
    }

    /// The member opened their Home.
    public void opened(PlatformUser user) {
        if (openHomes.size() > MOST_HOMES) {
            openHomes.clear();
        }
        openHomes.add(user);
    }

    /// A delivery arrived; only members who may have their Home open get a new version.
    public void delivered(PlatformUser user) {
        if (openHomes.contains(user)) {
            changed(user);
        }
    }

    /// Something that the member's Home shows may have changed.
    public void changed(PlatformUser user) {
        if (!threads.isShutdown() && pending.add(user)) {
            boolean added = false;
            try {
                keyedSerialExecutor.add(user, () -> publish(user));
                added = true;
            } finally {
                if (!added) {
                    pending.remove(user);
                }
            }
        }
    }

    /// Stops publishing; pending changes wait until the Home is opened again.
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void publish(PlatformUser user) {
        try {
            if (openHomes.contains(user) || chatService.homeNeedsUpdate(user)) {
                publishNext(user);
            } else {
                finish(user);
            }
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("Cannot render an App Home; it will be rendered when it is opened again");
        } finally {
            pending.remove(user);
        }
    }

    /// Later changes are published again.
    private void publishNext(PlatformUser user) {
        keyedRateLimiter.await(user.workspace());
        pending.remove(user);
        chatService
                .home(user)
                .ifPresent(card -> logFailure(SendOutcome.retried(slack.clock(), () -> publish(user, card))));
    }

    /// Runs the pending update of a member who opened their Home meanwhile and was told to wait.
    private void finish(PlatformUser user) {
        pending.remove(user);
        delivered(user);
    }

    private SendOutcome publish(PlatformUser user, Card card) {
        return cardSender.send(user, card, Surface.HOME, blocks -> publish(user, ViewRenderer.home(blocks)));
    }

    private SendOutcome publish(PlatformUser user, View view) {
        return slack.outcome(
                user.at(),
                methods -> methods.viewsPublish(
                        request -> request.userId(user.user()).view(view)),
                published -> new SendOutcome.Sent(new MessageRef(user.user(), "home")));
    }

    private static void logFailure(SendOutcome outcome) {
        if (!(outcome instanceof SendOutcome.Sent)) {
            LOG.atInfo()
                    .addKeyValue("outcome", outcome)
                    .log("An App Home may not have been published; it will be when it is opened again");
        }
    }
}
