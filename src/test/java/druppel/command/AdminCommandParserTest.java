package druppel.command;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands for admins.
class AdminCommandParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nudge invite @Anna              | Invite @anna
        nudge invite @anna, @bram #team | Invite @anna @bram #team
        nudge invite @anna and @bram    | Invite @anna @bram
        nudge invite <@U1> #team please | Invite <@u1> #team
        nudge invite <@U1><@U2>         | Invite <@u1> <@u2>
        duw uitnodigen @team            | Invite @team
        duw nodig uit @anna en @bram    | Invite @anna @bram
        duw nodig @anna graag uit       | Invite @anna
        duw nodig @anna uit             | Invite @anna
        nudge invite @here              | Invite @here
        nudge admin                     | ShowStatistics
        duw beheer                      | ShowStatistics
        nudge admin dayoffs             | ShowDaysOff
        nudge admin days off please     | ShowDaysOff
        duw beheer vrije dagen          | ShowDaysOff
        nudge admin dayoff 24 december 2026 Christmas Eve | AddDayOff 2026-12-24/2026-12-24 Christmas Eve
        nudge admin day off 24 dec 2026 until 2 jan 2027 Closure | AddDayOff 2026-12-24/2027-01-01 Closure
        duw beheer vrij 24 december 2026 Kerstavond | AddDayOff 2026-12-24/2026-12-24 Kerstavond
        duw beheer vrije dag 24 december 2026 t/m 2 januari 2027 Rust | AddDayOff 2026-12-24/2027-01-02 Rust
        nudge defaults                  | ChangeDefaults
        duw standaard                   | ChangeDefaults
        nudge defaults at 8:30          | ChangeDefaults At 08:30
        duw standaard dagen ma-do       | ChangeDefaults Days MO TU WE TH
        nudge defaults followup off     | ChangeDefaults FollowUp off
        nudge defaults language nl      | ChangeDefaults SetLanguage nl
        """)
    void theyAreUnderstoodInBothLanguages(String text, String command) {
        assertThat(ParseResultText.asked(text, Language.EN)).isEqualTo(command);
        assertThat(ParseResultText.said(text, Language.EN)).isEqualTo(command);
    }

    @Test
    void oddSpacesPartPeopleAsWell() {
        assertThat(ParseResultText.asked("nudge invite\u3000@anna\u00a0@bram\t#team", Language.EN))
                .isEqualTo("Invite @anna @bram #team");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nudge invite                        | EN | INVITEES: nudge invite @team
        nudge invite anna                   | EN | INVITEES: nudge invite @team
        duw uitnodigen                      | NL | INVITEES: druppel uitnodigen @team
        nudge invite #team but not @bram    | EN | EXTRA_WORDS: nudge invite @team
        nudge invit @team                   | EN | UNKNOWN_WORD: nudge invite @team
        nudge admim                         | EN | UNKNOWN_WORD: nudge admin
        nudge admin now then                | EN | EXTRA_WORDS: nudge admin
        nudge admin dayoff                  | EN | DAY_OFF: nudge admin
        nudge admin dayoff our own party    | EN | DAY_OFF: nudge admin
        nudge defaults zone UTC             | EN | UNKNOWN_WORD: nudge defaults
        nudge defaults at half past         | EN | TIME: nudge defaults
        nudge defaults defaults at 8        | EN | UNKNOWN_WORD: nudge defaults
        duw standard                        | NL | UNKNOWN_WORD: druppel standaard
        """)
    void whatIsUnclearGetsTheNearest(String text, Language language, String suggestion) {
        assertThat(ParseResultText.asked(text, language)).isEqualTo(suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invite",
                "Invite others first",
                "invite @anna to speak",
                "admin",
                "Admin work all day",
                "beheer",
                "standaard",
                "Uitnodigen in plaats van vragen",
                "nodig",
                "default"
            })
    void theirWordsByThemselvesAreOrdinaryOnes(String text) {
        assertThat(ParseResultText.said(text, Language.NL)).isEqualTo("own words");
    }
}
