package druppel.command;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tip                       | Tip
        tip trust                 | Tip trust
        /tip Active  Listening    | Tip active listening
        tip over vertrouwen       | Tip vertrouwen
        tip beïnvloeden           | Tip beïnvloeden
        streak                    | ShowStreak
        reeks                     | ShowStreak
        nudge                     | Settings
        duw                       | Settings
        druppel                   | Settings
        Druppel om 8:30           | At 08:30
        druppel middagvraag 15:15 | FollowUp 15:15
        druppel pauze 2 weken     | Pause 2026-12-07
        settings                  | Settings
        duw instellingen          | Settings
        start                     | Start
        join                      | Start
        begin                     | Start
        meedoen                   | Start
        aanmelden                 | Start
        afmelden                  | Stop
        nudge stop                | Stop
        leave                     | Stop
        stop please               | Stop
        stop nu                   | Stop
        help                      | Help
        hulp                      | Help
        hi                        | Hello
        hello there               | Hello
        hoi                       | Hello
        Hallo!                    | Hello
        dag                       | Hello
        hey                       | Hello
        nudge now                 | Now
        duw nu                    | Now
        why?                      | Why
        waarom                    | Why
        resume                    | Resume
        continue                  | Resume
        hervat                    | Resume
        verder                    | Resume
        my data                   | ShowMyData
        mydata                    | ShowMyData
        mijn gegevens             | ShowMyData
        mijngegevens              | ShowMyData
        What do you know about me? | ShowMyData
        forget                    | Forget
        forget me                 | Forget
        vergeet mij               | Forget
        nudge vergeet             | Forget
        nudge at 8:30             | At 08:30
        /NUDGE   AT   8:30        | At 08:30
        ／nudge at 8:30           | At 08:30
        nudge nudge at 8:30       | At 08:30
        *nudge at 8:30*           | At 08:30
        “nudge at 8:30”           | At 08:30
        start 🚀                  | Start
        nudge tip trust           | Tip trust
        nudge programme           | Follow
        nudge programme Ten Weeks | Follow ten weeks
        nudge programme again     | Restart
        duw programma opnieuw     | Restart
        duw programma tien weken  | Follow tien weken
        program short             | Follow short
        nudge holidays            | ShowHolidays
        nudge holidays NL         | SetHolidays NL
        nudge holidays nl please  | SetHolidays NL
        nudge holidays de-by      | SetHolidays DE-BY
        nudge holidays Germany    | SetHolidays DE
        nudge holidays Duitsland  | SetHolidays DE
        nudge holidays none       | SetHolidays none
        duw feestdagen België     | SetHolidays BE
        duw feestdagen geen       | SetHolidays none
        duw feestdagen verenigd koninkrijk | SetHolidays GB
        public holidays UK        | SetHolidays GB
        nudge plan                | SavePlan
        nudge plan When Kim knocks, then I ask | SavePlan When Kim knocks, then I ask
        duw plan als Kim klopt, dan vraag ik | SavePlan als Kim klopt, dan vraag ik
        my plan if it rains then I walk | SavePlan if it rains then I walk
        nudge plan When Kim knocks, I'll ask | SavePlan When Kim knocks, I'll ask
        nudge plan if Kim knocks I will ask  | SavePlan if Kim knocks I will ask
        duw plan als Kim klopt, ga ik vragen | SavePlan als Kim klopt, ga ik vragen
        nudge plan none           | DeletePlan
        duw plan geen             | DeletePlan
        duw reeks                 | ShowStreak
        """)
    void aCommandIsUnderstoodInBothLanguages(String text, String command) {
        assertThat(ParseResultText.asked(text, Language.EN)).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nugde at 8:30     | EN | UNKNOWN_WORD: nudge at 8:30
        paus 2 weeks      | EN | UNKNOWN_WORD: nudge pause from 23 November 2026 until 7 December 2026
        puaze tot vrijdag | NL | UNKNOWN_WORD: druppel pauze van 23 november 2026 tot 27 november 2026
        steak             | EN | UNKNOWN_WORD: streak
        rflect I asked    | EN | UNKNOWN_WORD: reflect I asked
        reflecter         | NL | UNKNOWN_WORD: reflecteer
        nudge mon-thu     | EN | UNKNOWN_WORD: nudge days mon-thu
        nudge half negen  | NL | UNKNOWN_WORD: druppel om half negen
        nudge until friday | EN | UNKNOWN_WORD: nudge pause from 23 November 2026 until 27 November 2026
        nudge dutch       | EN | UNKNOWN_WORD: nudge language dutch
        nudge new york    | EN | UNKNOWN_WORD: nudge zone new york
        nudge xylophone   | EN | UNKNOWN_WORD: nudge help
        nudge xylofoon    | NL | UNKNOWN_WORD: druppel help
        nudge ok          | EN | UNKNOWN_WORD: nudge help
        stop it           | EN | EXTRA_WORDS: nudge stop
        nudge start soon  | NL | EXTRA_WORDS: druppel start
        forget everything | EN | EXTRA_WORDS: nudge forget
        nudge holidays Germny     | EN | REGION: nudge holidays germany
        duw feestdagen Nederlnd   | NL | REGION: druppel feestdagen nederland
        nudge holidays atlantis   | EN | REGION: nudge holidays
        nudge holidays XX         | EN | REGION: nudge holidays
        nudge plan ask more       | EN | PLAN: nudge plan
        nudge plan when I ask     | EN | PLAN: nudge plan
        nudge plan when I am ill I rest | EN | PLAN: nudge plan
        duw plan meer vragen      | NL | PLAN: druppel plan
        """)
    void whatIsUnclearGetsTheNearestCommand(String text, Language language, String suggestion) {
        assertThat(ParseResultText.asked(text, language)).isEqualTo(suggestion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "😀", "..."})
    void askingNothingIsAskingForHelp(String text) {
        assertThat(ParseResultText.asked(text, Language.NL)).isEqualTo("Help");
    }

    @Test
    void theUnclearPartIsGivenAsItWasWritten() {
        assertThat(CommandParser.asked("/nudge AT  Half Past", Language.EN, ParseResultText.TODAY))
                .isEqualTo(new ParseResult.Unclear(ParseResult.Problem.TIME, "Half Past")
                        .suggesting(Optional.of("nudge at 8:30")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00a0nudge\u00a0at\u2003 8:30",
                "nudge\u3000at\t8:30\r\n",
                "nudge\u200b at 8\u200d:30",
                "\ufeffnudge at 8:30"
            })
    void oddSpacesAreForgiven(String text) {
        assertThat(ParseResultText.asked(text, Language.EN)).isEqualTo("At 08:30");
    }
}
