package druppel.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for Ctrl-C or SIGTERM and delays the exit until everything is closed, ten seconds at most.
///
/// The exit code is the system's for a stopped process: 130 after Ctrl-C, 143 after SIGTERM.
final class ShutdownSignal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ShutdownSignal.class);
    private static final int GRACE_SECONDS = 10;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private ShutdownSignal() {}

    /// Registers for the signal; from now on the exit waits for `close`.
    static ShutdownSignal begin() {
        ShutdownSignal shutdownSignal = new ShutdownSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdownSignal::end, "stop"));
        return shutdownSignal;
    }

    /// Whether the signal has arrived.
    boolean asked() {
        return asked.getCount() == 0;
    }

    /// Waits for the signal.
    void untilAsked() {
        try {
            asked.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets the process exit.
    @Override
    public void close() {
        ended.countDown();
    }

    private void end() {
        asked.countDown();
        try {
            if (!ended.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Stopped while work was in progress; it continues after the next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
