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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReliabilityDocumentedTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Contract))(?:#(\\w+))?`");
    private static final Path TESTS = Path.of("src/test/java");

    @ParameterizedTest
    @ValueSource(strings = {"docs/reliability.md", "docs/security.md"})
    void eachTestThatIsNamedExists(String document) throws IOException {
        Map<String, String> sources = sources();

        assertThat(named(document)).isNotEmpty();
        assertThat(named(document))
                .filteredOn(test -> !sources.getOrDefault(test.group(1), "").contains(declaration(test)))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    /// Each of them says on which databases it runs.
    @Test
    void eachTestOfFaultsIsInTheTableOfDatabases() throws IOException {
        String table =
                Files.readString(Path.of("docs/reliability.md")).replaceFirst("(?s).*?\\| in every build \\|", "");
        Map<Boolean, List<String>> tests = faultTests();

        assertThat(rows(table, false)).containsExactlyInAnyOrderElementsOf(tests.getOrDefault(false, List.of()));
        assertThat(rows(table, true)).containsAll(tests.getOrDefault(true, List.of()));
    }

    /// The tests of faults by whether they can run behind PgBouncer.
    private static Map<Boolean, List<String>> faultTests() throws IOException {
        try (Stream<Path> files = Files.list(TESTS.resolve("druppel/faults"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.partitioningBy(
                            file -> read(file).contains("PgBouncer")
                                    || read(file).contains("@Tag(\"pgbouncer\")"),
                            Collectors.mapping(
                                    file -> file.getFileName().toString().replace(".java", ""), Collectors.toList())));
        }
    }

    /// The tests in the rows of the table that have, or have not, an entry for PgBouncer.
    private static List<String> rows(String table, boolean behindPgBouncer) {
        return table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .filter(cells -> cells[3].isBlank() != behindPgBouncer)
                .flatMap(cells -> NAMED.matcher(cells[1]).results())
                .map(name -> name.group(1))
                .toList();
    }

    private static String declaration(MatchResult test) {
        return test.group(2) == null ? " " + test.group(1) + " " : " " + test.group(2) + "(";
    }

    private static List<MatchResult> named(String document) throws IOException {
        return NAMED.matcher(Files.readString(Path.of(document))).results().toList();
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
