package druppel.platform.slack.socket;

import druppel.common.Backoff;
import druppel.platform.slack.socket.SocketConnector.ConnectResult;
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

    private final SocketConnector connector;
    private final SocketTimeouts times;
    private final Set<SocketConnection> open;
    private final RandomGenerator random;
    private final Backoff backoff;
    private final CompletableFuture<ConnectResult> first = new CompletableFuture<>();
    private final Thread thread = Thread.ofVirtual().name("slack-socket").unstarted(this::run);
    private Optional<SocketConnection> current = Optional.empty();
    private volatile boolean stopped;
    private boolean disconnected;
    private int failures;

    /// @param open the open connections of all supervisors; this one adds its own
    SocketSupervisor(
            SocketConnector connector, SocketTimeouts times, Set<SocketConnection> open, RandomGenerator random) {
        this.connector = connector;
        this.times = times;
        this.open = open;
        this.random = random;
        backoff = new Backoff(times.shortest(), times.longest());
    }

    void start() {
        thread.start();
    }

    /// Stops connecting; waits for a connection attempt in progress, up to a timeout.
    void stop() {
        stopped = true;
        thread.interrupt();
        try {
            if (thread.isAlive()) {
                thread.join(times.finish());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// The result of the first attempt.
    CompletableFuture<ConnectResult> first() {
        return first;
    }

    /// Checks a flag, not only interruption: libraries sometimes swallow an interruption.
    private void run() {
        try {
            while (!stopped) {
                attempt();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } finally {
            first.complete(new ConnectResult.Silent("stopped"));
        }
    }

    /// One connection attempt. Its failure does not prevent the next one.
    private void attempt() throws InterruptedException {
        try {
            connectOnce();
        } catch (RuntimeException | Error odd) {
            String why = odd.getClass().getSimpleName();
            failed(new ConnectResult.Silent(why), why);
        }
    }

    private void connectOnce() throws InterruptedException {
        ConnectResult result = connector.connect();
        switch (result) {
            case ConnectResult.Open open when stopped -> open.connection().close();
            case ConnectResult.Open(SocketConnection connection, Optional<Duration> lifetime) -> {
                replace(connection);
                first.complete(result);
                use(connection, lifetime);
            }
            case ConnectResult.Refused(String code) -> failed(result, code);
            case ConnectResult.Silent(String why) -> failed(result, why);
        }
    }

    private void replace(SocketConnection connection) {
        open.add(connection);
        connection.whenEnded(() -> open.remove(connection));
        current.filter(old -> !old.ended()).ifPresent(this::retire);
        current = Optional.of(connection);
        if (disconnected) {
            LOG.info("The connection to Slack is open again");
            disconnected = false;
        }
    }

    private void use(SocketConnection connection, Optional<Duration> lifetime) throws InterruptedException {
        long opened = System.nanoTime();
        String reason = connection.await(lifetime.map(this::shortened).orElse(LONGEST));
        logReplacement(reason);
        boolean early = System.nanoTime() - opened < times.longest().toNanos();
        if (!early) {
            failures = 0;
        }
        if (early || connection.ended()) {
            pause();
        }
    }

    private static void logReplacement(String reason) {
        if (reason.equals("link_disabled")) {
            LOG.warn("Socket Mode is disabled in the app's settings at Slack; enable it there");
        } else {
            LOG.atInfo().addKeyValue("reason", reason).log("Reopening a connection to Slack");
        }
    }

    private void failed(ConnectResult result, String why) throws InterruptedException {
        first.complete(result);
        if (!disconnected) {
            LOG.atWarn().addKeyValue("failure", why).log("Cannot connect to Slack; retrying");
            disconnected = true;
        }
        pause();
    }

    private void pause() throws InterruptedException {
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
