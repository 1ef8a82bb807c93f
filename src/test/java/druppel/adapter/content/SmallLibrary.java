package druppel.adapter.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A library of two practices and one programme in a temporary folder, which tests edit. Its nudges are its own, so
/// that the shipped ones can change.
final class SmallLibrary {
    static final String ASK = "practices/ask.yaml";
    static final String TRUST = "practices/trust.yaml";
    static final String TOPICS = "topics.yaml";
    static final String PATH = "programmes/short.yaml";
    private static final Path FILES = Path.of("src/test/resources/druppel/adapter/content/library");

    private final Path folder;

    SmallLibrary(Path folder) {
        this.folder = folder;
        for (String file : List.of(ASK, TRUST)) {
            write(file, original(file));
        }
        write("library.yaml", original("library.yaml").replace("programme: default", "programme: short"));
        write(PATH, """
            id: short
            name: {en: "Short", nl: "Kort"}
            about: {en: "Three weeks.", nl: "Drie weken."}
            steps:
              - practice: ask
                days: 10
              - practice: trust
                days: 5
            """);
    }

    Path folder() {
        return folder;
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    SmallLibrary write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallLibrary write(String file, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// Replaces a text that must be there, once.
    SmallLibrary edit(String file, String old, String replacement) {
        String text = read(file);
        int at = text.indexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException("there is no " + old + " in " + file);
        }
        return write(file, text.substring(0, at) + replacement + text.substring(at + old.length()));
    }

    SmallLibrary remove(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// The line of the first occurrence of a text, counted from 1.
    int line(String file, String text) {
        return lineAfter(file, "", text);
    }

    /// The line of the first occurrence of a text after another one.
    int lineAfter(String file, String before, String text) {
        String whole = read(file);
        int at = whole.indexOf(text, whole.indexOf(before));
        return 1
                + (int) whole.substring(0, at)
                        .chars()
                        .filter(one -> one == '\n')
                        .count();
    }

    List<String> faults() {
        return switch (YamlLibrary.ReadResult.of(LibraryFolders.read(List.of(folder)))) {
            case YamlLibrary.ReadResult.Broken(List<ValidationError> faults) ->
                faults.stream().map(ValidationError::toString).toList();
            case YamlLibrary.ReadResult.Sound _ -> List.of();
        };
    }

    private static String original(String file) {
        try {
            return Files.readString(FILES.resolve(file));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
