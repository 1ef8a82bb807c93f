package druppel.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.command.ParseResultText;
import druppel.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Codes for linking, as people type them.
class LinkCodeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nudge link                 | Link
        duw koppel                 | Link
        druppel koppelen graag     | Link
        nudge link K7PM-4XQT       | Link K7PM4XQT
        duw koppel K7PM-4XQT       | Link K7PM4XQT
        nudge link k7pm4xqt        | Link K7PM4XQT
        nudge link k7pm 4xqt       | Link K7PM4XQT
        nudge link “K7PM–4XQT”.    | Link K7PM4XQT
        nudge link Ｋ７ＰＭ-4XQT   | Link K7PM4XQT
        nudge link OIL0-4XQT       | Link 01104XQT
        nudge link k7pm-4xqt please | Link K7PM4XQT
        """)
    void copyingByHandIsForgiven(String text, String command) {
        assertThat(ParseResultText.asked(text, Language.EN)).isEqualTo(command);
        assertThat(ParseResultText.said(text, Language.NL)).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nudge link K7PM-4XQ        | CODE: nudge link
        nudge link K7PM-4XQTT      | CODE: nudge link
        nudge link K7PM-4XQU       | CODE: nudge link
        nudge link me              | CODE: nudge link
        nudge lnik                 | UNKNOWN_WORD: nudge link
        """)
    void whatCannotBeACodeGetsTheWayToOne(String text, String suggestion) {
        assertThat(ParseResultText.asked(text, Language.EN)).isEqualTo(suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "link",
                "koppel",
                "Koppelen",
                "kopel",
                "link K7PM-4XQT",
                "Link people to the work they like",
                "nudge link everything that we do here"
            })
    void itsWordByItselfIsAnOrdinaryOne(String text) {
        assertThat(ParseResultText.said(text, Language.NL)).isEqualTo("own words");
    }

    @Test
    void aCodeDoesNotSayItselfByAccident() {
        assertThat(LinkCode.read("K7PM-4XQT").orElseThrow()).hasToString("LinkCode[…]");
    }

    @Test
    void itIsReadInTwoHalves() {
        assertThat(LinkCode.read("k7pm4xqt").map(LinkCode::formatted)).contains("K7PM-4XQT");
    }
}
