package druppel.adapter.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Skeleton of a folder that adds to the library: a nudge, a programme, and the schemas for editors.
public final class LibrarySkeleton {
    private static final List<String> FILES = List.of("library.yaml", "practices/ask.yaml", "programmes/our-team.yaml");
    private static final List<String> SCHEMAS =
            List.of("library.schema.json", "practice.schema.json", "programme.schema.json", "topics.schema.json");

    private LibrarySkeleton() {}

    /// Writes the files into a folder that is empty or does not exist.
    ///
    /// @return the files written
    /// @throws IllegalStateException if the folder has contents or cannot be written
    public static List<Path> write(Path folder) {
        try {
            if (isOccupied(folder)) {
                throw new IllegalStateException(
                        folder + " is not empty; name a folder that is empty or does not exist");
            }
            for (String file : FILES) {
                copy("skeleton/" + file, folder.resolve(file));
            }
            for (String schema : SCHEMAS) {
                copy(schema, folder.resolve("schema").resolve(schema));
            }
            return FILES.stream().map(folder::resolve).toList();
        } catch (IOException failure) {
            throw new IllegalStateException(
                    folder + " cannot be written (" + failure.getClass().getSimpleName()
                            + "); name a folder that this user may write to",
                    failure);
        }
    }

    private static boolean isOccupied(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> contents = Files.list(folder)) {
            return contents.findAny().isPresent();
        }
    }

    private static void copy(String resource, Path to) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        try (InputStream in = Objects.requireNonNull(LibrarySkeleton.class.getResourceAsStream(resource), resource)) {
            Files.copy(in, to);
        }
    }
}
