package druppel.adapter.content;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Polls a folder at a fixed interval on its own thread, until closed.
final class FolderWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final FolderChangeDetector folderChangeDetector;
    private final Runnable reload;

    private FolderWatcher(FolderChangeDetector folderChangeDetector, Runnable reload) {
        this.folderChangeDetector = folderChangeDetector;
        this.reload = reload;
    }

    static FolderWatcher start(FolderChangeDetector folderChangeDetector, Duration every, Runnable reload) {
        FolderWatcher folderWatcher = new FolderWatcher(folderChangeDetector, reload);
        Thread.ofVirtual().name("library-watch").start(() -> folderWatcher.run(every));
        return folderWatcher;
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
            if (folderChangeDetector.settled()) {
                reload.run();
            }
        } catch (RuntimeException | Error bug) {
            LOG.atError().setCause(bug).log("Checking the library for changes failed; the old one stays in use");
        }
    }
}
