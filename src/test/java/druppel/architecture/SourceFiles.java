package druppel.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The files that were written by hand, below a folder.
record SourceFiles(Path folder) {
    private static final int MOST_LINES = 400;
    private static final List<String> PLACES = List.of("src", "config", "docs", ".ci", ".mvn");
    private static final String BROUGHT_BY_NPM = "test/npm/node_modules";
    // In two halves, so that this file does not name it.
    private static final List<String> PROMISES = List.of("TO" + "DO", "FIX" + "ME");

    /// Java files that nobody reads to the end.
    List<Path> tooLong() throws IOException {
        return found(file -> file.toString().endsWith(".java") && lines(file).size() > MOST_LINES);
    }

    /// Files that put something off.
    List<Path> puttingOff() throws IOException {
        return found(
                file -> lines(file).stream().anyMatch(line -> PROMISES.stream().anyMatch(line::contains)));
    }

    private List<Path> found(Predicate<Path> what) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> top = Files.list(folder)) {
            top.filter(Files::isRegularFile).filter(what).forEach(found::add);
        }
        for (String place : PLACES) {
            found.addAll(below(folder.resolve(place), what));
        }
        return found;
    }

    private static List<Path> below(Path place, Predicate<Path> what) throws IOException {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(place.resolve(BROUGHT_BY_NPM)))
                    .filter(what)
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
