package druppel.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinksDocumentedTest {
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:)([^)\\s#]*)#?([^)\\s]*)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern MARKUP = Pattern.compile("[`*]|\\[|]\\([^)]*\\)");
    private static final Pattern NO_ANCHOR = Pattern.compile("[^\\p{L}\\p{N}_ -]");

    @Test
    void everyLinkLeadsToAFileAndAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            LINK.matcher(text(page))
                    .results()
                    .filter(link -> !leads(page, link.group(1), link.group(2)))
                    .map(link -> page + ": " + link.group(1) + "#" + link.group(2))
                    .forEach(broken::add);
        }

        assertThat(broken).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> root = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static boolean leads(Path page, String file, String anchor) {
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        return Files.exists(target) && (anchor.isEmpty() || anchors(target).contains(anchor));
    }

    /// The anchors of a page's headings, as GitHub makes them.
    private static Set<String> anchors(Path page) {
        Set<String> anchors = new HashSet<>();
        HEADING.matcher(text(page))
                .results()
                .map(heading -> anchor(heading.group(1)))
                .forEach(anchors::add);
        return anchors;
    }

    private static String anchor(String heading) {
        String words = MARKUP.matcher(heading).replaceAll("").strip().toLowerCase(Locale.ROOT);
        return NO_ANCHOR.matcher(words).replaceAll("").replace(' ', '-');
    }

    private static String text(Path page) {
        try {
            return CODE.matcher(Files.readString(page)).replaceAll("");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
