package druppel.command;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tip                            | Tip
        Tip about active listening     | Tip active listening
        pauze tot vrijdag              | Pause 2026-11-27
        Pause until friday, please!    | Pause 2026-11-27
        at 8:30                        | At 08:30
        om half negen                  | At 08:30
        days mon, wed and fri          | Days MO WE FR
        stop                           | Stop
        Stop.                          | Stop
        hervat                         | Resume
        help                           | Help
        hoi                            | Hello
        Hallo Druppel                  | Hello
        reflect it went well, in the end, thanks to Kim | Reflect : it went well, in the end, thanks to Kim
        Done!                          | Done
        gedaan                         | Done
        Klaar.                         | Done
        ✓                              | Done
        ✔️                             | Done
        👍🏽                             | Done
        :+1::skin-tone-4:              | Done
        :white_check_mark:             | Done
        nudge now                      | Now
        druppel om half negen          | At 08:30
        Druppel, stop                  | Stop
        druppel pauze tot vrijdag      | Pause 2026-11-27
        een ander duwtje               | PressNudge ANOTHER
        ongedaan maken                 | Undo
        No, keep it as my words        | KeepWords
        Nee, bewaren als mijn woorden  | KeepWords
        een plan maken                 | SavePlan
        plan when Kim knocks, then I ask what she thinks of it | SavePlan when Kim knocks, then I ask what she thinks of it
        plan                           | SavePlan
        programma                      | Follow
        feestdagen                     | ShowHolidays
        feestdagen geen                | SetHolidays none
        mijn gegevens                  | ShowMyData
        wat weet je over mij?          | ShowMyData
        """)
    void aMessageThatIsAllCommandIsOne(String text, String command) {
        assertThat(ParseResultText.said(text, Language.EN)).isEqualTo(command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop telling people what to do",
                "plan for today fell through",
                "my plan worked",
                "plan when it was too late",
                "Plan als altijd in de la gelegd",
                "programma was te vol vandaag",
                "programme short",
                "holidays were great",
                "feestdagen gezellig",
                "pause was good today",
                "tip-top meeting with the alderman",
                "tip for a colleague went well",
                "help the team",
                "start met luisteren",
                "Begin maar eens met een vraag",
                "I will start tomorrow",
                "At the start of the meeting I asked",
                "Om de beurt gevraagd wat zij vonden",
                "Nudge theory helped me a lot today",
                "Duw niet te hard, vroeg ik mezelf af",
                "Druppel, wat leuk bedacht",
                "Druppel, help me even",
                "druppel is leuk",
                "druppels",
                "dagen met veel overleg gehad",
                "why not ask first",
                "now we know",
                "verder ging het prima",
                "my data shows progress",
                "ok",
                "thanks",
                "dank je",
                "Dankjewel!",
                "top",
                "stap",
                "step",
                "steak",
                "week",
                "weeks",
                "smart",
                "judge",
                "respect",
                "daarom",
                "reflectie",
                "meetings",
                "gisteren",
                "uit",
                "",
                "?!",
                "ja",
                "nee",
                "done with meetings for today",
                "klaar met vergaderen",
                "gegaan",
                "klaagt",
                "👎",
                "12:30",
                "vrijdag"
            })
    void theMembersOwnWordsStayTheirs(String text) {
        assertThat(ParseResultText.said(text, Language.NL)).isEqualTo("own words");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        pause util friday    | DATE: nudge pause from 23 November 2026 until 27 November 2026
        pauze tot kerstmis   | Pause 2026-12-25
        pauze tot juttemis   | DATE:
        pause until 31 april | DATE_IMPOSSIBLE: nudge pause from 23 November 2026 until 1 May 2027
        at 25:00             | TIME: nudge at 8:30
        om 8 uur beginnen    | TIME: nudge at 8:30
        days                 | DAYS: nudge days mon-thu
        days mon-xyz         | DAYS: nudge days mon-thu
        language klingon     | LANGUAGE: nudge language dutch
        zone atlantis        | ZONE: nudge zone Europe/Amsterdam
        nudge foo            | UNKNOWN_WORD: nudge help
        druppel dagen ooit   | DAYS: nudge days mon-thu
        druppel zone atlantis | ZONE: nudge zone Europe/Amsterdam
        /foo                 | UNKNOWN_WORD: nudge help
        /stop telling people what to do | EXTRA_WORDS: nudge stop
        strat                | UNKNOWN_WORD: nudge start
        streka               | UNKNOWN_WORD: streak
        reflecter            | UNKNOWN_WORD: reflect
        pauez                | UNKNOWN_WORD: nudge pause from 23 November 2026 until 30 November 2026
        instelingen          | UNKNOWN_WORD: nudge settings
        """)
    void aFailedAttemptAtACommandGetsTheNearest(String text, String suggestion) {
        assertThat(ParseResultText.said(text, Language.EN)).isEqualTo(suggestion);
    }
}
