package druppel.platform.slack.socket;

import druppel.common.Backoff;
import druppel.platform.slack.socket.SocketConnector.Dialed;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connection supervisor: reopens one connection with exponential backoff when it is lost, and replaces it
/// before Slack closes it. The new connection listens before the old one stops.
final class SocketSupervisor {
    private static final Logger LOG = LoggerFactory.getLogger(SocketSupervisor.class);

    /// Slack's own maximum lifetime of a connection.
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final double JITTER = 0.5;

    private final SocketConnector dial;
    private final SocketTimeouts times;
    private final Set<SocketConnection> open;
    private final RandomGenerator random;
    private final Backoff backoff;
    private final CompletableFuture<Dialed> first = new CompletableFuture<>();
    private final Thread keeper = Thread.ofVirtual().name("slack-socket").unstarted(this::keep);
    private Optional<SocketConnection> current = Optional.empty();
    private volatile boolean stopped;
    private boolean away;
    private int failures;

    /// @param open the open connections of all supervisors; this one adds its own
    SocketSupervisor(SocketConnector dial, SocketTimeouts times, Set<SocketConnection> open, RandomGenerator random) {
        this.dial = dial;
        this.times = times;
        this.open = open;
        this.random = random;
        backoff = new Backoff(times.shortest(), times.longest());
    }

    void start() {
        keeper.start();
    }

    /// Stops connecting; waits for a connection attempt in progress, up to a timeout.
    void stop() {
        stopped = true;
        keeper.interrupt();
        try {
            if (keeper.isAlive()) {
                keeper.join(times.finish());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// The result of the first attempt.
    CompletableFuture<Dialed> first() {
        return first;
    }

    /// Checks a flag, not only interruption: libraries sometimes swallow an interruption.
    private void keep() {
        try {
            while (!stopped) {
                attempt();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } finally {
            first.complete(new Dialed.Silent("stopped"));
        }
    }

    /// One connection attempt. Its failure does not prevent the next one.
    private void attempt() throws InterruptedException {
        try {
            keepOnce();
        } catch (RuntimeException | Error odd) {
            String why = odd.getClass().getSimpleName();
            failed(new Dialed.Silent(why), why);
        }
    }

    private void keepOnce() throws InterruptedException {
        Dialed dialed = dial.dial();
        switch (dialed) {
            case Dialed.Open open when stopped -> open.link().close();
            case Dialed.Open(SocketConnection link, Optional<Duration> lifetime) -> {
                replace(link);
                first.complete(dialed);
                stay(link, lifetime);
            }
            case Dialed.Refused(String code) -> failed(dialed, code);
            case Dialed.Silent(String why) -> failed(dialed, why);
        }
    }

    private void replace(SocketConnection link) {
        open.add(link);
        link.whenEnded(() -> open.remove(link));
        current.filter(old -> !old.ended()).ifPresent(this::retire);
        current = Optional.of(link);
        if (away) {
            LOG.info("The connection to Slack is open again");
            away = false;
        }
    }

    private void stay(SocketConnection link, Optional<Duration> lifetime) throws InterruptedException {
        long opened = System.nanoTime();
        String reason = link.await(lifetime.map(this::shortened).orElse(LONGEST));
        tell(reason);
        boolean early = System.nanoTime() - opened < times.longest().toNanos();
        if (!early) {
            failures = 0;
        }
        if (early || link.ended()) {
            rest();
        }
    }

    private static void tell(String reason) {
        if (reason.equals("link_disabled")) {
            LOG.warn("Socket Mode is disabled in the app's settings at Slack; enable it there");
        } else {
            LOG.atInfo().addKeyValue("reason", reason).log("Reopening a connection to Slack");
        }
    }

    private void failed(Dialed dialed, String why) throws InterruptedException {
        first.complete(dialed);
        if (!away) {
            LOG.atWarn().addKeyValue("failure", why).log("Cannot connect to Slack; retrying");
            away = true;
        }
        rest();
    }

    private void rest() throws InterruptedException {
        if (!stopped) {
            failures++;
            Thread.sleep(backoff.after(failures, JITTER, random));
        }
    }

    /// Shortens at random, so that connections opened together are not replaced together.
    private Duration shortened(Duration lifetime) {
        return lifetime.dividedBy(2).plusNanos(random.nextLong(lifetime.toNanos() * 2 / 5 + 1));
    }

    private void retire(SocketConnection old) {
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(times.overlap());
            } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
            }
            old.close();
        });
    }
}
