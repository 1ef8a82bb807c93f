package druppel.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The top-level types in a folder of sources, by the files that they are in.
record SourceTypes(Path folder) {
    private static final int MOST_IN_A_PACKAGE = 32;
    private static final String ENDING = ".java";

    // The last word is a verb with its ending, or such a word with a particle, as in LookingBack. Without a vowel
    // before the ending it is no verb: Ring, String.
    private static final Pattern GERUND =
            Pattern.compile("(?:[AEIOUY]|[A-Z][a-z]*[aeiouy])[a-z]*ing(?:Back|Down|In|Off|On|Out|Over|Up)?$");

    /// Packages that have more types than one takes in at a glance.
    List<String> crowdedPackages() throws IOException {
        return repeated(this::packageName, MOST_IN_A_PACKAGE);
    }

    /// Names of types that are given more than once.
    List<String> repeatedNames() throws IOException {
        return repeated(SourceTypes::name, 1);
    }

    /// Types that are named by an activity instead of a thing.
    List<String> gerunds() throws IOException {
        return files().stream()
                .map(SourceTypes::name)
                .filter(GERUND.asPredicate())
                .toList();
    }

    private List<String> repeated(Function<Path, String> what, long most) throws IOException {
        Map<String, Long> counts = files().stream().collect(groupingBy(what, counting()));
        return counts.entrySet().stream()
                .filter(counted -> counted.getValue() > most)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> !file.endsWith("package-info" + ENDING))
                    .toList();
        }
    }

    private String packageName(Path file) {
        return Objects.toString(folder.relativize(file).getParent(), "").replace(File.separatorChar, '.');
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }
}
