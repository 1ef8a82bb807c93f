package druppel.store.backup;

import druppel.store.crypto.Keyset;
import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Fuzz target of the check of a backup: a file that this keyset did not seal is refused in one line, as it is or with
/// the input as its lines.
public final class BackupFuzzTarget {
    private static final Path FOLDER = folder();
    private static final Path KEYSET = FOLDER.resolve("keyset.json");
    private static final Path FILE = FOLDER.resolve("backup.druppel");

    private BackupFuzzTarget() {}

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("druppel-fuzz");
            Keyset.create(folder.resolve("keyset.json"));
            return folder;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        requireRefused();
        try (OutputStream lines = new GZIPOutputStream(Files.newOutputStream(FILE))) {
            lines.write(input);
        }
        requireRefused();
    }

    private static void requireRefused() {
        try {
            new BackupReader(FILE, KEYSET).check();
        } catch (StoreUnavailableException refused) {
            if (String.valueOf(refused.getMessage()).lines().count() != 1) {
                throw new AssertionError("a refusal has several lines", refused);
            }
            return;
        }
        throw new AssertionError("a file that was not sealed is accepted");
    }
}
