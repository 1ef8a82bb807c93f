package druppel.feature.words;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.Quarter;
import druppel.persistence.ReflectionRepository.Position;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The address of a page says all that it shows.
class WordsFilterTest {

    @Test
    void anAddressLeadsToTheSamePageAgain() {
        WordsFilter filter = new WordsFilter(
                "één & twee",
                Optional.of("ask"),
                Optional.of(new Quarter(2026, 4)),
                true,
                Optional.of(new Position(LocalDate.of(2026, 11, 27), 12)));

        assertThat(filter.parameters())
                .containsExactly(
                        Map.entry("q", "één & twee"),
                        Map.entry("practice", "ask"),
                        Map.entry("quarter", "2026-Q4"),
                        Map.entry("bare", "on"),
                        Map.entry("before", "2026-11-27.12"));
        assertThat(WordsFilter.read(filter.parameters())).isEqualTo(filter);
    }

    @Test
    void anAddressWithoutParametersShowsEverything() {
        assertThat(WordsFilter.read(Map.of())).isEqualTo(WordsFilter.ALL);
        assertThat(WordsFilter.ALL.parameters()).isEmpty();
        assertThat(WordsFilter.read(Map.of("q", "  ", "practice", "", "quarter", "")))
                .isEqualTo(WordsFilter.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2026-11-27", "2026-02-30.1", "2026-11-27.-1", "2026-11-27.1234567890123456789"})
    void aPositionThatIsNoneIsLeftOut(String before) {
        assertThat(WordsFilter.read(Map.of("before", before))).isEqualTo(WordsFilter.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q5", "2026", "Q4", "0000-Q1", "'; drop table reflection"})
    void aQuarterThatIsNoneIsLeftOut(String quarter) {
        assertThat(WordsFilter.read(Map.of("quarter", quarter))).isEqualTo(WordsFilter.ALL);
    }

    @Test
    void aSearchIsNoLongerThanAPageNeeds() {
        assertThat(WordsFilter.read(Map.of("q", "a".repeat(5_000))).search()).hasSize(200);
    }
}
