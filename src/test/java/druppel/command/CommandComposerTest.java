package druppel.command;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandComposerTest {
    /// A Monday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final Set<String> TOPICS = Set.of("trust", "vertrouwen", "idea", "ideeën", "ruzie");

    private static CommandComposer composer(String sentence, Language language) {
        return new CommandComposer(sentence, language, TODAY, Holidays.none());
    }

    private static Optional<String> named(String words) {
        return Stream.of(words.split(" ")).filter(TOPICS::contains).findFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | give me a tip                             | tip
        EN | Give me a tip about trust, please         | tip trust
        EN | could I have a trust tip?                 | tip trust
        EN | something about my lack of trust          | tip trust
        EN | a tip on an idea of mine                  | tip idea
        EN | a tip for my meeting tomorrow             | tip
        EN | a tip about feedback                      | tip feedback
        EN | tip feedback                              | tip feedback
        EN | what is a tip about everything that I do? | tip
        NL | heb je een tip over vertrouwen?           | tip vertrouwen
        NL | doe eens iets rond Ideeën                 | tip ideeën
        NL | ik heb ruzie met Jan, wat nu              | tip ruzie
        EN | tip for today                             | tip
        EN | I need some advice now that trust is gone | tip trust
        EN | any idea?                                 | tip
        """)
    void aTipIsAboutATopicThatIsNamed(Language language, String sentence, String command) {
        assertThat(composer(sentence, language).tip(TOPICS::contains, CommandComposerTest::named))
                .isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | I'm on holiday until 5 December          | nudge pause from 30 November 2026 until 5 December 2026
        EN | please pause me for two weeks            | nudge pause from 30 November 2026 until 14 December 2026
        EN | I am away the next 2 weeks               | nudge pause from 30 November 2026 until 14 December 2026
        NL | ik ben weg tot en met vrijdag            | druppel pauze van 30 november 2026 tot 5 december 2026
        NL | even een week geen berichten graag       | druppel pauze van 30 november 2026 tot 7 december 2026
        EN | I'm off tomorrow                         | nudge pause from 1 December 2026 until 2 December 2026
        EN | I won't be here next week                | nudge pause from 7 December 2026 until 14 December 2026
        EN | I take Thursday and Friday off           | nudge pause from 3 December 2026 until 5 December 2026
        EN | I'm away, back on Monday                 | nudge pause from 30 November 2026 until 7 December 2026
        EN | I'm ill today                            | nudge pause from 30 November 2026 until 1 December 2026
        EN | away from 7 until 14 december            | nudge pause from 7 December 2026 until 14 December 2026
        NL | vanaf maandag een week vrij              | druppel pauze van 7 december 2026 tot 14 december 2026
        EN | two weeks of holiday from 7 december     | nudge pause from 7 December 2026 until 21 December 2026
        NL | drie weken vakantie vanaf maandag        | druppel pauze van 7 december 2026 tot 28 december 2026
        NL | ik ben er volgende week niet             | druppel pauze van 7 december 2026 tot 14 december 2026
        NL | ik ben ziek tot maandag                  | druppel pauze van 30 november 2026 tot 7 december 2026
        NL | met kerst ben ik vrij                    | druppel pauze van 25 december 2026 tot 27 december 2026
        NL | tussen kerst en oud en nieuw ben ik weg  | druppel pauze van 25 december 2026 tot 2 januari 2027
        """)
    void aPauseEndsWhenTheSentenceSays(Language language, String sentence, String command) {
        assertThat(composer(sentence, language).pause()).hasValue(command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm on holiday",
                "I may be away",
                "don't pause until friday",
                "I'm off, except on friday until monday",
                "away until we meet again",
                "in two weeks I'm away",
                "I was ill for a week until 2 weeks ago",
                "not until friday",
                "off for a few days",
                "until friday 12"
            })
    void aPauseWithoutACertainEndIsNoCommand(String sentence) {
        assertThat(composer(sentence, Language.EN).pause()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | could you send it at 8.30?               | nudge at 8.30
        EN | I'd like my nudges at half past nine     | nudge at half past nine
        EN | make it 7 am                             | nudge at 7 am
        EN | only on mondays and wednesdays           | nudge days mondays and wednesdays
        EN | nudge me mon-thu                         | nudge days mon-thu
        NL | kan het om half negen?                   | druppel om half negen
        NL | liever elke werkdag                      | druppel dagen elke werkdag
        """)
    void aRhythmIsATimeOrDays(Language language, String sentence, String command) {
        assertThat(composer(sentence, language).rhythm()).hasValue(command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "earlier please",
                "not on fridays",
                "from 8:00 to 9:00",
                "at 8:30 on mondays",
                "move monday to friday mornings, wednesday too",
                "at 25:00"
            })
    void anUncertainRhythmIsNoCommand(String sentence) {
        assertThat(composer(sentence, Language.EN).rhythm()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | ask me in the afternoon at 15:00         | nudge followup 15:00
        EN | no more questions in the afternoon       | nudge followup off
        NL | stel die vraag niet meer                 | druppel middagvraag uit
        EN | no questions before 16:00                |
        EN | change the question                      |
        """)
    void aFollowUpIsATimeOrOff(Language language, String sentence, String command) {
        assertThat(composer(sentence, language).followUp()).isEqualTo(Optional.ofNullable(command));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | I moved to New York                      | nudge zone new york
        NL | ik woon nu in Londen                     | druppel tijdzone londen
        EN | I moved from my old time zone            |
        EN | I was in London, I am in Paris           |
        """)
    void aZoneIsTheOnlyPlaceThatIsNamed(Language language, String sentence, String command) {
        assertThat(composer(sentence, language).zone()).isEqualTo(Optional.ofNullable(command));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | can you speak Dutch?                     | nudge language dutch
        NL | liever in het Engels en snel             | druppel taal engels
        EN | not in English                           |
        EN | Dutch or English, I do both              |
        EN | another language                         |
        """)
    void aLanguageIsTheOnlyOneThatIsNamed(Language language, String sentence, String command) {
        assertThat(composer(sentence, language).language()).isEqualTo(Optional.ofNullable(command));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | I want to make a plan                             | nudge plan
        EN | my plan: When Bo comes in, then I wait.           | nudge plan When Bo comes in, then I wait.
        NL | mijn plan is: als Bo binnenkomt, dan wacht ik     | druppel plan als Bo binnenkomt, dan wacht ik
        EN | my plan is when Bo comes in                       |
        """)
    void aPlanNeedsItsThen(Language language, String sentence, String command) {
        assertThat(composer(sentence, language).plan()).isEqualTo(Optional.ofNullable(command));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | I want to keep this one    | nudge keep
        EN | please let my habit go     | nudge keep off
        EN | don't let this one go      | nudge keep
        NL | deze wil ik houden         | druppel vasthouden
        NL | laat mijn gewoonte los     | druppel vasthouden uit
        NL | laat deze niet meer los    | druppel vasthouden
        EN | stop reminding me of this habit | nudge keep off
        EN | I keep none of them        | none of these
        NL | zet deze op mijn lijst met gewoontes | druppel vasthouden
        NL | hou op me aan deze te herinneren | druppel vasthouden uit
        NL | ik houd geen van deze vast | geen van deze
        EN | I don't want to lose this habit | nudge keep
        NL | deze wil ik niet meer vasthouden | druppel vasthouden uit
        """)
    void aHabitThatIsToGoIsNotKept(Language language, String sentence, String command) {
        assertThat(composer(sentence, language).keep()).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | my aim is connection           | nudge aim my aim is connection
        EN | service is not my aim          | nudge aim
        NL | mijn doel is dienstbaarheid    | druppel doel mijn doel is dienstbaarheid
        """)
    void anAimIsToldUnlessItIsNegated(Language language, String sentence, String command) {
        assertThat(composer(sentence, language).aim()).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | I want a really brave one        | tip brave
        EN | tip about being brave            | tip about being brave
        NL | iets spannends graag             | tip moedig
        NL | geen moedige tip                 | tip
        """)
    void aBraveNudgeIsNoTipAboutCourage(Language language, String sentence, String command) {
        String tip = composer(sentence, language).tip(_ -> false, _ -> Optional.empty());
        assertThat(tip).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | go back to the whole path        | nudge programme the whole path
        EN | what is in the whole path        | nudge programme
        EN | I do not want the whole path     | nudge programme
        """)
    void aProgrammeIsFollowedWhereTheSentenceWantsIt(Language language, String sentence, String command) {
        String programme = composer(sentence, language)
                .programme(words -> Optional.of(words).filter("the whole path"::equals));
        assertThat(programme).isEqualTo(command);
    }
}
