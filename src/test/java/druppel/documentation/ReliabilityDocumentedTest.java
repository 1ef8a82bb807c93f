package druppel.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReliabilityDocumentedTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Contract))(?:#(\\w+))?`");
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void eachTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = sources();

        assertThat(named()).isNotEmpty();
        assertThat(named())
                .filteredOn(test -> !sources.getOrDefault(test.group(1), "").contains(declaration(test)))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    private static String declaration(MatchResult test) {
        return test.group(2) == null ? " " + test.group(1) + " " : " " + test.group(2) + "(";
    }

    private static List<MatchResult> named() throws IOException {
        return NAMED.matcher(Files.readString(Path.of("docs/reliability.md")))
                .results()
                .toList();
    }

    /// The sources by simple name; two classes of one name are taken together.
    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ReliabilityDocumentedTest::read,
                            String::concat));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
