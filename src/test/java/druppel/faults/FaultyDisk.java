package druppel.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A folder whose disk can fail: every write and flush ends with `EIO` while it is broken. A library that is compiled
/// here and preloaded into the process stands between it and the system.
final class FaultyDisk {
    private final Path folder;
    private final Path trigger;
    private final Path library;

    /// @param home where the compiled library is put
    FaultyDisk(Path home) throws Exception {
        folder = Files.createDirectories(home.resolve("disk"));
        trigger = home.resolve("broken");
        library = home.resolve("disk_fault.so");
        Path source = Path.of("src/test/resources/druppel/faults/disk_fault.c");
        FaultTools.require(
                "a C compiler",
                FaultTools.runs(
                        List.of("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")));
    }

    Path folder() {
        return folder;
    }

    /// What the process needs in its environment.
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "DISK_FAULT",
                trigger.toString(),
                "DISK_FAULT_PATH",
                folder.toString());
    }

    void fail() throws IOException {
        Files.createFile(trigger);
    }

    void recover() throws IOException {
        Files.delete(trigger);
    }
}
