package druppel.adapter.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Fuzz target of the library: whatever stands in a file of an added folder, `library check` finds errors with a file
/// and a way to fix each, or the library loads.
public final class LibraryFuzzTarget {
    private static final Path FOLDER = folder();

    private LibraryFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FOLDER.resolve("practices/own.yaml"), input);
        for (ValidationError error : LibraryCheck.of(List.of(FOLDER)).errors()) {
            if (error.file().isBlank() || error.fix().isBlank()) {
                throw new AssertionError("an error without a file or a way to fix it: " + error);
            }
        }
    }

    /// The header and one programme of the shipped library, so that each input is read in milliseconds.
    private static Path folder() {
        try {
            Path shipped = Path.of("config/library");
            Path folder = Files.createTempDirectory("druppel-fuzz");
            folder.toFile().deleteOnExit();
            Files.createDirectories(folder.resolve("practices"));
            Files.createDirectories(folder.resolve("programmes"));
            Files.copy(shipped.resolve("library.yaml"), folder.resolve("library.yaml"));
            Files.copy(shipped.resolve("programmes/taster.yaml"), folder.resolve("programmes/taster.yaml"));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
