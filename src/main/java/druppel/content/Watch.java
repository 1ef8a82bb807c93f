package druppel.content;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at a folder every so often on a thread of its own, until closed.
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Changes changes;
    private final Runnable reload;

    private Watch(Changes changes, Runnable reload) {
        this.changes = changes;
        this.reload = reload;
    }

    static Watch start(Changes changes, Duration every, Runnable reload) {
        Watch watch = new Watch(changes, reload);
        Thread.ofVirtual().name("library-watch").start(() -> watch.run(every));
        return watch;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void run(Duration every) {
        try {
            while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (changes.settled()) {
                reload.run();
            }
        } catch (RuntimeException | Error bug) {
            LOG.atError().setCause(bug).log("Looking at the library failed, the old one stays");
        }
    }
}
