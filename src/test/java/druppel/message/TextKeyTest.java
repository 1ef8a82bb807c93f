package druppel.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every key is used and has a text in both languages.
class TextKeyTest {
    private static final Path SOURCES = Path.of("src/main");
    private static final Path BUNDLES = Path.of("src/main/resources/druppel/adapter/content");

    @Test
    void everyPhraseIsSaidSomewhere() {
        String code = code();

        assertThat(TextKey.all()).allSatisfy(phrase -> assertThat(code).containsPattern(used(phrase)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void everyPhraseHasItsWordsAndNothingElseHas(String language) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(file(language))) {
            words.load(reader);
        }

        assertThat(words.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(names());
    }

    private static Path file(String language) {
        return BUNDLES.resolve("phrases_" + language + ".properties");
    }

    private static List<String> names() {
        return TextKey.all().stream().map(TextKey::name).toList();
    }

    private static Pattern used(TextKey phrase) {
        return Pattern.compile("TextKey\\." + phrase.name() + "\\b");
    }

    private static String code() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|jte)"))
                    .map(TextKeyTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
