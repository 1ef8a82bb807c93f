package druppel.adapter.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Polls folders at a fixed interval on its own thread, until closed.
final class FolderWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final ChangeDetector changeDetector;
    private final Runnable reload;

    private FolderWatcher(ChangeDetector changeDetector, Runnable reload) {
        this.changeDetector = changeDetector;
        this.reload = reload;
    }

    static FolderWatcher start(ChangeDetector changeDetector, Duration every, Runnable reload) {
        FolderWatcher folderWatcher = new FolderWatcher(changeDetector, reload);
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
            if (changeDetector.settled()) {
                reload.run();
            }
        } catch (RuntimeException | Error bug) {
            LOG.atError().setCause(bug).log("Checking the library for changes failed; the old one stays in use");
        }
    }

    /// Detects changes of folders by polling names, sizes and modification times. Not thread-safe.
    ///
    /// Editors save in several steps (a new file, a rename, a removal), so a change counts only once two
    /// consecutive polls see the same. Unlike notifications of the operating system, polling also works on
    /// mounted and network folders.
    static final class ChangeDetector {
        private final List<Path> folders;
        private Map<Path, Stamp> known;
        private Map<Path, Stamp> last;

        private record Stamp(FileTime modified, long size) {}

        ChangeDetector(List<Path> folders) {
            this.folders = folders;
            this.known = stamps();
            this.last = known;
        }

        /// Whether a folder has changed and all are stable again; true once per change.
        boolean settled() {
            Map<Path, Stamp> now = stamps();
            boolean resting = now.equals(last);
            boolean changed = resting && !now.equals(known);
            last = now;
            if (changed) {
                known = now;
            }
            return changed;
        }

        private Map<Path, Stamp> stamps() {
            Map<Path, Stamp> stamps = new HashMap<>();
            for (Path file : folders.stream()
                    .flatMap(folder -> LibraryFolder.files(folder).stream())
                    .toList()) {
                try {
                    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                    stamps.put(file, new Stamp(now.lastModifiedTime(), now.size()));
                } catch (IOException vanished) {
                    // The file was removed between listing and reading: the next poll sees the folder
                    // without it.
                    stamps.remove(file);
                }
            }
            return stamps;
        }
    }
}
