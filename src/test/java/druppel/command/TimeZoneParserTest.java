package druppel.command;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeZoneParserTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    zone Europe/Amsterdam,       Zone Europe/Amsterdam
                    zone europe/amsterdam,       Zone Europe/Amsterdam
                    zone amsterdam,              Zone Europe/Amsterdam
                    tijdzone America/New York,   Zone America/New_York
                    timezone america/new_york,   Zone America/New_York
                    zone NEW YORK,               Zone America/New_York
                    zone curaçao,                Zone America/Curacao
                    zone Curacao,                Zone America/Curacao
                    zone port-au-prince,         Zone America/Port-au-Prince
                    zone utc,                    Zone UTC
                    zone nederland,              Zone Europe/Amsterdam
                    zone the Netherlands,        Zone Europe/Amsterdam
                    zone België,                 Zone Europe/Brussels
                    zone belgium,                Zone Europe/Brussels
                    zone germany,                Zone Europe/Berlin
                    zone Duitsland,              Zone Europe/Berlin
                    zone UK,                     Zone Europe/London
                    zone londen,                 Zone Europe/London
                    zone amsterdm,               ZONE: nudge zone Europe/Amsterdam
                    zone europe/brusels,         ZONE: nudge zone Europe/Brussels
                    zone atlantis city,          ZONE: nudge zone Europe/Amsterdam
                    zone,                        ZONE: nudge zone Europe/Amsterdam
                    """)
    void aZoneIsReadAsPeopleTypeIt(String text, String command) {
        assertThat(ParseResultText.asked(text, Language.EN)).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    language nl,        SetLanguage nl
                    taal en,            SetLanguage en
                    language Dutch,     SetLanguage nl
                    taal Nederlands,    SetLanguage nl
                    taal engels,        SetLanguage en
                    language english,   SetLanguage en
                    language nl-BE,     SetLanguage nl
                    language to dutch,  SetLanguage nl
                    language klingon,   LANGUAGE: nudge language dutch
                    language,           LANGUAGE: nudge language dutch
                    language nederlads, LANGUAGE: nudge language nederlands
                    """)
    void aLanguageIsReadAsPeopleTypeIt(String text, String command) {
        assertThat(ParseResultText.asked(text, Language.EN)).isEqualTo(command);
    }
}
