package druppel.adapter.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/// Detects changes of a folder by polling names, sizes and modification times. Not thread-safe.
///
/// Editors save in several steps (a new file, a rename, a removal), so a change counts only once two
/// consecutive polls see the same. Unlike notifications of the operating system, polling also works on
/// mounted and network folders.
final class FolderChangeDetector {
    private final Path folder;
    private Map<Path, Stamp> known;
    private Map<Path, Stamp> last;

    private record Stamp(FileTime modified, long size) {}

    FolderChangeDetector(Path folder) {
        this.folder = folder;
        this.known = stamps();
        this.last = known;
    }

    /// Whether the folder has changed and is stable again; true once per change.
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
        for (Path file : LibraryFolder.files(folder)) {
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
