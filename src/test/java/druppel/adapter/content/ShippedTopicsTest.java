package druppel.adapter.content;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.domain.library.TopicMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What members ask tips about, against the shipped library. Each line of `topics.tsv` is a language, a topic, whether
/// tips are about it or near it, and the practices whose nudges fit.
class ShippedTopicsTest {
    private static final Path TOPICS = Path.of("src/test/resources/druppel/adapter/content/topics.tsv");
    private static final Catalogue CATALOGUE =
            YamlLibrary.open(Path.of("config/library")).catalogue();

    private record Line(String language, String topic, String closeness, List<String> practices) {
        static Line of(String line) {
            String[] columns = line.split("\t", -1);
            return new Line(columns[0], columns[1], columns[2], List.of(columns[3].split(",", -1)));
        }

        boolean isMet() {
            Optional<TopicMatch> match = CATALOGUE.nearest(topic);
            return match.filter(found -> found.closeness().name().equalsIgnoreCase(closeness))
                    .filter(found -> practices.contains(found.practice()))
                    .isPresent();
        }
    }

    private static List<Line> lines() throws IOException {
        try (Stream<String> lines = Files.lines(TOPICS)) {
            return lines.filter(line -> !line.startsWith("#")).map(Line::of).toList();
        }
    }

    @Test
    void usualTopicsHaveATip() throws IOException {
        assertThat(lines())
                .allSatisfy(line -> assertThat(line.isMet()).as("%s", line).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void theListHasManyTopicsOfEachLanguage(String language) throws IOException {
        assertThat(lines().stream().filter(line -> line.language().equals(language)))
                .hasSizeGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, bananas",
        "EN, pizza",
        "EN, quantum physics",
        "EN, my cat",
        "EN, cars",
        "EN, asdfgh",
        "EN, xyzzy",
        "EN, holiday photos",
        "NL, bananen",
        "NL, pannenkoeken",
        "NL, voetbal",
        "NL, de kat",
        "NL, het weer",
        "NL, qwerty",
        "NL, zeppelin",
        "EN, ...",
        "EN, 42"
    })
    void whatTheLibraryHasNothingAboutHasNoTip(Language language, String wanted) {
        assertThat(CATALOGUE.about(wanted, language)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EN, coffee", "EN, headlines", "NL, koffie"})
    void aWordThatANudgeOnlyContainsIsNoTopic(Language language, String wanted) {
        assertThat(CATALOGUE.about(wanted, language))
                .hasValueSatisfying(match -> assertThat(match.closeness()).isEqualTo(TopicMatch.Closeness.MENTIONED));
        assertThat(CATALOGUE.nearest(wanted)).isEmpty();
    }
}
