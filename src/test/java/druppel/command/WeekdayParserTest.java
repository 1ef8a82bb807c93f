package druppel.command;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekdayParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        mon-thu                    | MO TU WE TH
        mon – thu                  | MO TU WE TH
        mon -thu                   | MO TU WE TH
        ma-do                      | MO TU WE TH
        ma t/m vr                  | MO TU WE TH FR
        maandag tot en met vrijdag | MO TU WE TH FR
        van ma tot vr              | MO TU WE TH FR
        monday to friday           | MO TU WE TH FR
        from mon through fri       | MO TU WE TH FR
        mon, wed and fri           | MO WE FR
        mon,wed,fri                | MO WE FR
        ma wo vr                   | MO WE FR
        ma, wo en vr               | MO WE FR
        ma/wo/vr                   | MO WE FR
        ma + wo & vr               | MO WE FR
        maandag dinsdag            | MO TU
        ma di                      | MO TU
        do                         | TH
        di                         | TU
        za zo                      | SA SU
        sat sun                    | SA SU
        tue tues thur thurs        | TU TH
        Tuesdays and Thursdays     | TU TH
        on Mondays                 | MO
        's maandags                | MO
        every monday               | MO
        elke dinsdag               | TU
        weekdays                   | MO TU WE TH FR
        working days               | MO TU WE TH FR
        werkdagen                  | MO TU WE TH FR
        door de week               | MO TU WE TH FR
        weekend                    | SA SU
        every day                  | MO TU WE TH FR SA SU
        elke dag                   | MO TU WE TH FR SA SU
        daily                      | MO TU WE TH FR SA SU
        ma-vr behalve wo           | MO TU TH FR
        mon-fri except wed         | MO TU TH FR
        weekdays but not wed and fri | MO TU TH
        werkdagen, maar niet op vrijdag | MO TU WE TH
        fri-mon                    | MO FR SA SU
        za t/m di                  | MO TU SA SU
        mon-tue, thu-fri           | MO TU TH FR
        mon-mon                    | MO
        """)
    void daysAreReadAsPeopleTypeThem(String words, String days) {
        assertThat(ParseResultText.asked("days " + words, Language.EN)).isEqualTo("Days " + days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "every", "-", "soon", "mon-fri except mon-fri", "mon-wed-fri", "mon-", "except mon", "8:30"})
    void whatNamesNoDaysGetsAnExample(String words) {
        assertThat(ParseResultText.asked("dagen " + words, Language.NL)).isEqualTo("DAYS: druppel dagen ma-do");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        days mon-thr,              DAYS: nudge days mon-thu
        days modnay and firday,    DAYS: nudge days monday and friday
        dagen mandag t/m vrijdg,   DAYS: nudge days maandag t/m vrijdag
        """)
    void aSlipInDaysIsMended(String text, String command) {
        assertThat(ParseResultText.asked(text, Language.EN)).isEqualTo(command);
    }
}
