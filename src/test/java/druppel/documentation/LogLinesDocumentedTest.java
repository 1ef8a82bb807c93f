package druppel.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLinesDocumentedTest {
    private static final Pattern SENTENCE = Pattern.compile("`([A-Z][\\w’']*(?:\\s[\\w’';,]+){2,})`");

    @ParameterizedTest
    @ValueSource(
            strings = {"docs/backup.md", "docs/operations.md", "docs/sign-in.md", "docs/slack.md", "docs/teams.md"})
    void everyLogLineThatADocumentQuotesIsWritten(String document) throws IOException {
        String sources = sources();
        assertThat(quoted(document))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(sources).contains(line));
    }

    private static List<String> quoted(String document) throws IOException {
        return SENTENCE.matcher(Files.readString(Path.of(document)))
                .results()
                .map(found -> found.group(1).replaceAll("\\s+", " "))
                .toList();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(LogLinesDocumentedTest::text)
                    .collect(Collectors.joining())
                    .replaceAll("\"\\s*\\+\\s*\"", "");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
