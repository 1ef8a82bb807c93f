package druppel.adapter.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/// Tells when the files of a folder have changed and have come to rest.
///
/// Looks at names, sizes and times. Editors write in several steps (a new file, a rename, a
/// removal), so a change counts only once two looks in a row see the same. Looking rather than
/// being told by the operating system also works on mounted and networked folders. Not thread-safe.
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

    /// True once for each change that has come to rest.
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
                // Gone between listing and looking: the next look sees the folder without it.
                stamps.remove(file);
            }
        }
        return stamps;
    }
}
