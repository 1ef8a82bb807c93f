package druppel.command;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        8:30                   | 08:30
        8.30                   | 08:30
        8.30.                  | 08:30
        08:30                  | 08:30
        8h30                   | 08:30
        8u30                   | 08:30
        8 u 30                 | 08:30
        8 uur 30               | 08:30
        8 30                   | 08:30
        830                    | 08:30
        0830                   | 08:30
        1630                   | 16:30
        16:30                  | 16:30
        8                      | 08:00
        6                      | 06:00
        0                      | 00:00
        00:00                  | 00:00
        23:59                  | 23:59
        8 uur                  | 08:00
        8u                     | 08:00
        8:30 uur               | 08:30
        8am                    | 08:00
        8 a.m.                 | 08:00
        8:30 pm                | 20:30
        8:30 P.M.              | 20:30
        12am                   | 00:00
        12 pm                  | 12:00
        12:30 am               | 00:30
        8 o'clock              | 08:00
        8 o’clock              | 08:00
        eight                  | 08:00
        twelve                 | 12:00
        acht uur               | 08:00
        één uur                | 01:00
        half negen             | 08:30
        halfnegen              | 08:30
        half een               | 00:30
        half nine              | 09:30
        half past eight        | 08:30
        half-past eight        | 08:30
        kwart over acht        | 08:15
        kwart voor 9           | 08:45
        quarter to nine        | 08:45
        a quarter past 8       | 08:15
        tien over half negen   | 08:40
        vijf voor half negen   | 08:25
        10 voor 9              | 08:50
        twintig over acht      | 08:20
        twenty-five past eight | 08:25
        twenty five past 8     | 08:25
        five minutes to ten    | 09:55
        eight thirty           | 08:30
        noon                   | 12:00
        12 noon                | 12:00
        midday                 | 12:00
        midnight               | 00:00
        middernacht            | 00:00
        12 uur 's middags      | 12:00
        3 uur 's middags       | 15:00
        ’s avonds half negen   | 20:30
        half 1 's middags      | 12:30
        kwart voor 12 's avonds | 23:45
        8 in the morning       | 08:00
        4 in the afternoon     | 16:00
        7 uur in de ochtend    | 07:00
        at 8:30                | 08:30
        om 8.30                | 08:30
        ８：３０                | 08:30
        """)
    void aTimeIsReadAsPeopleTypeIt(String words, String time) {
        assertThat(ParseResultText.asked("at " + words, Language.NL)).isEqualTo("At " + time);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        half 9,   NL, 08:30
        half 9,   EN, 09:30
        half nine, NL, 09:30
        half negen, EN, 08:30
        """)
    void halfAnHourIsBeforeTheHourInDutchAndAfterItInEnglish(String words, Language language, String time) {
        assertThat(ParseResultText.asked("at " + words, language)).isEqualTo("At " + time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24:00",
                "25:00",
                "24",
                "8:60",
                "8:5",
                "8-9",
                "later",
                "",
                "half",
                "half 25",
                "13.5",
                "8:30:00:00",
                "pm",
                "-8"
            })
    void whatIsNoTimeGetsAnExample(String words) {
        assertThat(ParseResultText.asked("nudge at " + words, Language.EN)).isEqualTo("TIME: nudge at 8:30");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        followup 16:00,     FollowUp 16:00
        follow-up at 4 pm,  FollowUp 16:00
        follow up 1630,     FollowUp 16:30
        opvolging om half vijf, FollowUp 04:30
        navraag 16u,        FollowUp 16:00
        followup off,       FollowUp off
        opvolging uit,      FollowUp off
        Follow-Up OFF!,     FollowUp off
        followup,           TIME: nudge followup 16:00
        followup 25:00,     TIME: nudge followup 16:00
        """)
    void aFollowUpHasATimeOrIsOff(String text, String command) {
        assertThat(ParseResultText.asked(text, Language.EN)).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        om half ngeen,   TIME: druppel om half negen
        at haf past nine, TIME: druppel om half past nine
        """)
    void aSlipInATimeIsMended(String text, String command) {
        assertThat(ParseResultText.asked(text, Language.NL)).isEqualTo(command);
    }
}
