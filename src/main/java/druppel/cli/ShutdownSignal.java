package druppel.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The time from the start until Ctrl-C or SIGTERM asks for the end.
///
/// The process then has ten seconds to close everything, and ends with the code that the system
/// gives to a process that was told to stop: 130 after Ctrl-C, 143 after SIGTERM.
final class ShutdownSignal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ShutdownSignal.class);
    private static final int GRACE_SECONDS = 10;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private ShutdownSignal() {}

    /// From here on the end waits for `close`.
    static ShutdownSignal begin() {
        ShutdownSignal shutdownSignal = new ShutdownSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdownSignal::end, "stop"));
        return shutdownSignal;
    }

    /// Whether the end was asked for.
    boolean asked() {
        return asked.getCount() == 0;
    }

    /// Waits until the end is asked for.
    void untilAsked() {
        try {
            asked.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Everything is closed: the process may end.
    @Override
    public void close() {
        ended.countDown();
    }

    private void end() {
        asked.countDown();
        try {
            if (!ended.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Stopped with work under way; it is taken up again at the next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
