package druppel.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Wall clock of a process that runs under libfaketime; its elapsed time is the real one.
public final class FakeTime {
    private final Path offset;
    private final Path library;

    /// Skips the test where libfaketime is not installed, unless `DRUPPEL_REQUIRE_FAULTS` is set.
    public FakeTime(Path folder) {
        Optional<Path> installed = installed();
        if (System.getenv("DRUPPEL_REQUIRE_FAULTS") == null) {
            assumeTrue(installed.isPresent(), "libfaketime is not installed");
        }
        library = installed.orElseThrow(() -> new AssertionError("libfaketime is not installed"));
        offset = folder.resolve("offset");
        shift("+0");
    }

    /// The environment of the process.
    public Map<String, String> settings() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "DONT_FAKE_MONOTONIC", "1");
    }

    /// Sets how far the wall clock is off, such as `+365d`.
    public void shift(String by) {
        try {
            Path written = Files.writeString(offset.resolveSibling("offset.new"), by);
            Files.move(written, offset, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Path> installed() {
        try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
            return folders.map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
