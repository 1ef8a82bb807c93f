package druppel.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Said on Monday 30 November 2026.
class NamedDayTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "did it yesterday, 2026-11-29",
        "gisteren gedaan, 2026-11-29",
        "eergisteren ook gedaan, 2026-11-28",
        "Did the one from last Friday, 2026-11-27",
        "vrijdagmiddag heb ik het gedaan, 2026-11-27",
        "I practised on Monday as well, 2026-11-23",
    })
    void aDayIsFoundAnywhere(String message, LocalDate date) {
        assertThat(NamedDay.in(message, MONDAY).map(NamedDay::date)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did it yesterday",
                "yesterday: done",
                "can I still tick off Friday?",
                "gisteren ook gedaan",
                "kan ik gisteren nog afvinken?"
            })
    void sayingThatItWasDoneIsNoText(String message) {
        assertThat(NamedDay.in(message, MONDAY).orElseThrow().words()).isEmpty();
    }

    @Test
    void aStoryIsKeptWhole() {
        assertThat(NamedDay.in("asked Ann yesterday what she needed", MONDAY))
                .contains(new NamedDay(MONDAY.minusDays(1), Optional.of("asked Ann yesterday what she needed")));
    }

    @Test
    void aLabelIsNotAmongTheWords() {
        assertThat(NamedDay.leading("Friday: I asked first", MONDAY))
                .contains(new NamedDay(MONDAY.minusDays(3), Optional.of("I asked first")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20 november: eerst gevraagd", "November 20: eerst gevraagd", "20 Nov - eerst gevraagd"})
    void aLabelMayBeADate(String message) {
        assertThat(NamedDay.leading(message, MONDAY))
                .contains(new NamedDay(LocalDate.of(2026, 11, 20), Optional.of("eerst gevraagd")));
    }

    @Test
    void aDateToComeIsLastYears() {
        assertThat(NamedDay.leading("24 december: we sang", MONDAY).map(NamedDay::date))
                .contains(LocalDate.of(2025, 12, 24));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"On Friday I asked first", "vrijdag heb ik eerst gevraagd", "Last Friday afternoon we listened"})
    void aFirstClauseNamesTheDay(String message) {
        assertThat(NamedDay.leading(message, MONDAY)).contains(new NamedDay(MONDAY.minusDays(3), Optional.of(message)));
    }

    @ParameterizedTest
    @CsvSource({
        "gisteren niet gelukt, 2026-11-29",
        "'no, not yesterday', 2026-11-29",
        "I missed yesterday, 2026-11-29",
        "friday was too busy, 2026-11-27",
    })
    void aMissNamesItsDay(String message, LocalDate date) {
        assertThat(NamedDay.missed(message, MONDAY)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not today, and yesterday neither", "no time, friday is the big day", "niet gelukt"})
    void otherMissesNameNoDay(String message) {
        assertThat(NamedDay.missed(message, MONDAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Friday meetings are best kept short",
                "Yesterday's news came up and I listened",
                "I asked what they planned on Friday",
                "Kim: I asked her first",
                "maandagochtendoverleg ging goed"
            })
    void otherOpeningsNameNoDay(String message) {
        assertThat(NamedDay.leading(message, MONDAY)).isEmpty();
    }
}
