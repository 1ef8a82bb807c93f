package druppel.understanding.training;

import druppel.domain.Language;
import druppel.understanding.Intent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Reads the example lines: a folder per language, in it a file per intent, in it a line per example.
public final class ExampleFiles {
    private ExampleFiles() {}

    /// Reads all examples, in an order that does not depend on the machine.
    ///
    /// @throws IllegalArgumentException if a file has the name of no intent, or a line has two labels
    public static List<Example> read(Path folder) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Path file : filesIn(folder.resolve(language.tag()))) {
                addExamples(examples, language, file);
            }
        }
        rejectContradictions(examples);
        return examples;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void addExamples(List<Example> examples, Language language, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Intent intent = Intent.of(name.replaceFirst("\\.txt$", ""))
                .orElseThrow(() -> new IllegalArgumentException(file + ": no intent has this name"));
        Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> new Example(language, intent, line.strip()))
                .forEach(examples::add);
    }

    private static void rejectContradictions(List<Example> examples) {
        Map<List<Object>, Example> seen = new HashMap<>();
        for (Example example : examples) {
            Example other =
                    seen.putIfAbsent(List.of(example.language(), example.text().toLowerCase(Locale.ROOT)), example);
            if (other != null && other.intent() != example.intent()) {
                throw new IllegalArgumentException("\"" + example.text() + "\" is an example of both "
                        + other.intent().tag() + " and " + example.intent().tag() + "; remove one");
            }
        }
    }
}
