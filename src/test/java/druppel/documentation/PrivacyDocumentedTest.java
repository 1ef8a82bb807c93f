package druppel.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyDocumentedTest {
    private static final Path REGISTRY = Path.of("src/main/resources/druppel/store/export/personal-data.tsv");
    private static final Pattern SECTIONS = Pattern.compile("`([a-zA-Z]+)`");

    /// A new table with personal data is a section of the export, and so belongs in the data map.
    @ParameterizedTest
    @ValueSource(strings = {"docs/privacy.md", "docs/nl/privacy.md"})
    void theDataMapNamesEverySectionOfTheExportOnce(Path page) throws IOException {
        List<String> named = Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| **"))
                .map(line -> line.split("\\|", -1)[5])
                .flatMap(cell -> SECTIONS.matcher(cell).results())
                .map(section -> section.group(1))
                .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(sections());
    }

    private static List<String> sections() throws IOException {
        return Files.readAllLines(REGISTRY).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields.length > 2 && fields[1].equals("*") && !fields[2].isEmpty())
                .map(fields -> fields[2])
                .toList();
    }
}
