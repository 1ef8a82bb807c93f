package druppel.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
    private static final Path SENTENCES = Path.of("src/test/resources/druppel/understanding/sentences.tsv");
    private static final LanguageDetector DETECTOR = LanguageDetector.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | I asked Ann what she would do and waited
        EN | can you give me something about trust?
        NL | Ik heb Ann gevraagd wat zij zou doen
        NL | mag ik een andere?
        NL | geef me eens een tip over feedback
        """)
    void aSentenceHasItsLanguage(Language language, String message) {
        assertThat(DETECTOR.detect(message)).hasValue(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "het",
                "Not today",
                "Pieter de Vries",
                "Ann and Bob",
                "streak",
                "👍 👍 👍",
                "Scrum retro sprint"
            })
    void aWordOrNamesHaveNone(String message) {
        assertThat(DETECTOR.detect(message)).isEmpty();
    }

    @Test
    void aSentenceInBothHasNone() {
        assertThat(DETECTOR.detect("ik zei: what do you think, en dat was het")).isEmpty();
    }

    @Test
    void sentencesThatAreNotTrainedOnAreHardlyEverTakenForTheOtherLanguage() throws IOException {
        List<String[]> sentences = Files.readAllLines(SENTENCES).stream()
                .map(line -> line.split("\t", -1))
                .toList();
        Map<Boolean, Long> right = sentences.stream()
                .flatMap(columns ->
                        DETECTOR
                                .detect(columns[1])
                                .map(language -> language.tag().equals(columns[0]))
                                .stream())
                .collect(Collectors.partitioningBy(same -> same, Collectors.counting()));
        assertThat(right.get(false)).isLessThanOrEqualTo(sentences.size() / 200);
        assertThat(right.get(true)).isGreaterThan(sentences.size() * 6L / 10);
    }
}
