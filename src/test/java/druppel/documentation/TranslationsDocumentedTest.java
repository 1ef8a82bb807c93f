package druppel.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages in Dutch keep in step with those in English.
class TranslationsDocumentedTest {
    private static final Path ENGLISH = Path.of("docs");
    private static final Path DUTCH = Path.of("docs/nl");
    private static final Pattern HEADING = Pattern.compile("(#+) .*");
    private static final Pattern ITEM = Pattern.compile("\\s*(-|\\d+\\.) .*");
    private static final Pattern PAGE_LINK = Pattern.compile("\\]\\((?!https?:|#)(?:\\.\\./)?([^)#]+)");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(DUTCH)) {
            return files.map(Path::getFileName).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void haveTheSameHeadingsTablesAndLists(Path page) throws IOException {
        assertThat(outline(DUTCH.resolve(page))).isEqualTo(outline(ENGLISH.resolve(page)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadToTheSamePages(Path page) throws IOException {
        assertThat(links(DUTCH.resolve(page))).isEqualTo(links(ENGLISH.resolve(page)));
    }

    /// The levels of headings, the widths of the rows of tables, and the items of lists, in their order.
    private static List<String> outline(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .flatMap(TranslationsDocumentedTest::structure)
                .toList();
    }

    private static Stream<String> structure(String line) {
        if (HEADING.matcher(line).matches()) {
            return Stream.of(HEADING.matcher(line).replaceAll("$1"));
        }
        if (line.startsWith("|")) {
            return Stream.of("row of " + (line.split("\\|", -1).length - 2));
        }
        return ITEM.matcher(line).matches() ? Stream.of("item") : Stream.of();
    }

    /// The pages that are linked to, without those of the other language.
    private static List<String> links(Path page) throws IOException {
        return PAGE_LINK
                .matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .filter(target ->
                        !target.replace("nl/", "").equals(page.getFileName().toString()))
                .toList();
    }
}
