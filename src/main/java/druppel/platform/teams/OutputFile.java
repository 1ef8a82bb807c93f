package druppel.platform.teams;

import druppel.platform.teams.manifest.AppPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Output file for the Teams app package. It overwrites only an earlier package.
record OutputFile(Path file) {
    private static final int LARGEST = 1_000_000;

    /// Writes the file; returns the error in one line, empty on success.
    Optional<String> write(byte[] zip) {
        try {
            Optional<String> error = error();
            if (error.isEmpty()) {
                Files.write(file, zip);
            }
            return error;
        } catch (IOException failure) {
            return Optional.of(file
                    + " cannot be written ("
                    + failure.getClass().getSimpleName()
                    + "); name a file in a folder that you can write to");
        }
    }

    private Optional<String> error() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            return Optional.of(file + " is a folder; name a file, such as druppel-teams.zip");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.of("there is no folder " + folder + "; make it first");
        }
        return Files.exists(file) && !isAppPackage()
                ? Optional.of(file + " exists and is not a Teams app package; delete it or name another file")
                : Optional.empty();
    }

    private boolean isAppPackage() throws IOException {
        return Files.size(file) <= LARGEST && AppPackage.is(Files.readAllBytes(file));
    }
}
