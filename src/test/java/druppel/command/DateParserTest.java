package druppel.command;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Today is Monday 23 November 2026.
class DateParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        2 weeks                  | 2026-12-07
        for 2 weeks              | 2026-12-07
        two weeks                | 2026-12-07
        2weeks                   | 2026-12-07
        2 weken                  | 2026-12-07
        voor twee weken          | 2026-12-07
        3 days                   | 2026-11-26
        3 dagen                  | 2026-11-26
        a week                   | 2026-11-30
        een week                 | 2026-11-30
        één week                 | 2026-11-30
        a day                    | 2026-11-24
        1 maand                  | 2026-12-23
        2 months                 | 2027-01-23
        a year                   | 2027-11-23
        """)
    void aPauseLastsASpan(String words, String backOn) {
        assertThat(ParseResultText.asked("pause " + words, Language.EN)).isEqualTo("Pause " + backOn);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        until friday             | 2026-11-27
        till Fri                 | 2026-11-27
        tot vrijdag              | 2026-11-27
        friday                   | 2026-11-27/2026-11-28
        vr                       | 2026-11-27/2026-11-28
        until monday             | 2026-11-30
        until this thursday      | 2026-11-26
        tot komende vrijdag      | 2026-11-27
        until next friday        | 2026-12-04
        tot volgende week vrijdag | 2026-12-04
        until friday next week   | 2026-12-04
        through friday           | 2026-11-28
        t/m vrijdag              | 2026-11-28
        tot en met vrijdag       | 2026-11-28
        up to and including friday | 2026-11-28
        until tomorrow           | 2026-11-24
        tot morgen               | 2026-11-24
        tot overmorgen           | 2026-11-25
        until the day after tomorrow | 2026-11-25
        t/m morgen               | 2026-11-25
        until next week          | 2026-11-30
        tot volgende week        | 2026-11-30
        t/m volgende week        | 2026-12-07
        next month               | 2026-12-01/2027-01-01
        tot volgende maand       | 2026-12-01
        tot na het weekend       | 2026-11-30
        until after the weekend  | 2026-11-30
        tot het weekend          | 2026-11-28
        until the end of the week | 2026-11-30
        tot het einde van de maand | 2026-12-01
        rest of this week        | 2026-11-30
        today                    | 2026-11-24
        vandaag                  | 2026-11-24
        """)
    void aPauseEndsOnADayByName(String words, String backOn) {
        assertThat(ParseResultText.asked("pause " + words, Language.EN)).isEqualTo("Pause " + backOn);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        until 1 december         | 2026-12-01
        tot 1 december           | 2026-12-01
        until the 1st of December | 2026-12-01
        until December 1st       | 2026-12-01
        tot de 1e december       | 2026-12-01
        1 dec                    | 2026-12-01/2026-12-02
        1dec                     | 2026-12-01/2026-12-02
        1-dec-2026               | 2026-12-01/2026-12-02
        1 dec 2026               | 2026-12-01/2026-12-02
        Dec 1, 2026              | 2026-12-01/2026-12-02
        1 dec.                   | 2026-12-01/2026-12-02
        2026-12-01               | 2026-12-01/2026-12-02
        until 2026-12-01         | 2026-12-01
        1.12.2026                | 2026-12-01/2026-12-02
        1/12/26                  | 2026-12-01/2026-12-02
        until 1/12/26            | 2026-12-01
        12/31                    | 2026-12-31/2027-01-01
        until 12/31              | 2026-12-31
        through 1 december       | 2026-12-02
        t/m 1 december           | 2026-12-02
        t/m 23 november          | 2026-11-24
        23 november              | 2026-11-24
        1 maart                  | 2027-03-01/2027-03-02
        14 mei                   | 2027-05-14/2027-05-15
        until the end of november | 2026-12-01
        tot eind december        | 2027-01-01
        until december 2026      | 2026-12-01
        until january            | 2027-01-01
        t/m december             | 2027-01-01
        until tuesday 1 december | 2026-12-01
        tot di 1 dec             | 2026-12-01
        """)
    void aPauseEndsOnADate(String words, String backOn) {
        assertThat(ParseResultText.asked("pause " + words, Language.EN)).isEqualTo("Pause " + backOn);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        until 1 december 2025    | DATE_PAST:
        tot 23-11-2026           | DATE_PAST:
        until yesterday          | DATE_PAST:
        0 days                   | DATE_PAST:
        53 weeks                 | PAUSE_TOO_LONG:
        2 years                  | PAUSE_TOO_LONG:
        99999 years              | PAUSE_TOO_LONG:
        until 2028-01-01         | PAUSE_TOO_LONG:
        12/31                    | DATE_IMPOSSIBLE: druppel pauze van 31 december 2026 tot 1 januari 2027
        31 februari              | DATE_IMPOSSIBLE: druppel pauze van 1 maart 2027 tot 2 maart 2027
        until 0 december         | DATE_IMPOSSIBLE:
        until later              | PAUSE_OF_HOURS:
        until 8:30               | PAUSE_OF_HOURS:
        until                    | DATE:
        999999999999 days        | DATE:
        """)
    void aPauseWithoutAGoodEndGetsANearGuessOrNone(String words, String problem) {
        assertThat(ParseResultText.asked("pauze " + words, Language.NL)).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forever", "altijd"})
    void aPauseWithoutAnEndGetsUsualOnes(String words) {
        assertThat(ParseResultText.asked("pause " + words, Language.EN))
                .isEqualTo("PAUSE_WITHOUT_END: nudge pause from 23 November 2026 until 30 November 2026,"
                        + " nudge pause from 23 November 2026 until 7 December 2026");
    }

    @Test
    void aWeekdayThatIsNotThatOfItsDateGetsBoth() {
        assertThat(ParseResultText.asked("pause until friday 1 december", Language.EN))
                .isEqualTo("DATE_WEEKDAY: nudge pause from 23 November 2026 until 1 December 2026,"
                        + " nudge pause from 23 November 2026 until 4 December 2026");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        pauze tot vrijdg,       DATE: druppel pauze van 23 november 2026 tot 27 november 2026
        pause util friday,      DATE: druppel pauze van 23 november 2026 tot 27 november 2026
        pause 2 weks,           DATE: druppel pauze van 23 november 2026 tot 7 december 2026
        pause untill 3 decmber, DATE: druppel pauze van 23 november 2026 tot 3 december 2026
        """)
    void aSlipInADateIsMended(String text, String command) {
        assertThat(ParseResultText.asked(text, Language.NL)).isEqualTo(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop until friday", "stop tot vrijdag"})
    void stoppingUntilADayIsAPause(String text) {
        assertThat(ParseResultText.asked(text, Language.EN)).isEqualTo("Pause 2026-11-27");
    }

    @Test
    void onFridayUntilFridayMeansTheNextOne() {
        LocalDate friday = LocalDate.of(2026, 11, 27);

        assertThat(ParseResultText.of(CommandParser.asked("pause until friday", Language.EN, friday)))
                .isEqualTo("Pause 2026-11-27/2026-12-04");
    }

    @Test
    void theTwentyNinthOfFebruaryIsFoundInTheNextLeapYear() {
        LocalDate before = LocalDate.of(2027, 6, 1);

        assertThat(ParseResultText.of(CommandParser.asked("pause until 29 feb", Language.EN, before)))
                .isEqualTo("Pause 2027-06-01/2028-02-29");
    }
}
