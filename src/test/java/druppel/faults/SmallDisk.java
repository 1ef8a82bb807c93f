package druppel.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A disk in memory of a few megabytes, which can be filled. Mounting it needs root.
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    SmallDisk(Path home, int megabytes) throws Exception {
        folder = Files.createDirectories(home.resolve("disk"));
        FaultTools.require(
                "the right to mount a disk",
                FaultTools.runs(
                        List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())));
    }

    Path folder() {
        return folder;
    }

    /// Fills it to the last byte.
    void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            byte[] some = new byte[4096];
            while (true) {
                filler.write(some);
            }
        } catch (IOException full) {
            if (Files.size(filler()) == 0) {
                throw full;
            }
        }
    }

    /// Makes room again.
    void empty() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        FaultTools.runs(List.of("umount", "-l", folder.toString()));
    }
}
