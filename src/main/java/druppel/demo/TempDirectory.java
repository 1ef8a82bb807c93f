package druppel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Temporary folder that is deleted with its contents on close.
public record TempDirectory(Path path) implements AutoCloseable {
    public static TempDirectory make() {
        try {
            return new TempDirectory(Files.createTempDirectory("druppel-demo"));
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "cannot create a temporary folder ("
                            + failure.getMessage()
                            + "); make the system's temporary folder writable for this user",
                    failure);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(TempDirectory::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
