package druppel.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.content.YamlLibrary;
import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import druppel.domain.library.Catalogue;
import druppel.understanding.Intent;
import druppel.understanding.IntentModel;
import druppel.understanding.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageInterpreterTest {
    /// A Monday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final Catalogue SHIPPED =
            YamlLibrary.open(Path.of("config/library")).catalogue();
    private static final MessageInterpreter INTERPRETER = new MessageInterpreter(IntentModel.load(), () -> SHIPPED);

    private static InterpretedMessage meaning(String text, Language language) {
        return INTERPRETER.interpret(text, language, TODAY, Holidays.none());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nudge stop                      | STOP         | DO
        STOP                            | STOP         | DO
        pause until friday              | PAUSE        | DO
        nudge                           | SETTINGS     | DO
        nudge at 8:30                   | RHYTHM       | DO
        nudge days mon-thu              | RHYTHM       | DO
        nudge weekly                    | WEEKLY       | DO
        nudge daily                     | DAILY        | DO
        tip trust                       | TIP          | DO
        tip trust instead of control    | TIP          | DO
        /tip jar                        | TIP          | DO
        done                            | DONE         | DO
        👍                              | DONE         | DO
        reflect                         | REFLECT_FORM | DO
        reflect yesterday               | REFLECT_FORM | DO
        reflect yesterday I asked       | YESTERDAY    | KEEP
        reflect I asked                 | REFLECTION   | KEEP
        help                            | HELP         | ANSWER
        hello                           | GREETING     | ANSWER
        """)
    void anExactCommandNeedsNoButton(String text, Intent intent, Outcome outcome) {
        InterpretedMessage meaning = meaning(text, Language.EN);
        assertThat(meaning).isInstanceOf(InterpretedMessage.Exact.class);
        assertThat(meaning.intent()).isEqualTo(intent);
        assertThat(meaning.outcome()).isEqualTo(outcome);
        assertThat(meaning.confidence()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | what is my streak?                      | STREAK    | DO     | streak
        NL | wat is mijn reeks?                      | STREAK    | DO     | reeks
        EN | can you give me a tip about trust       | TIP       | DO     | tip trust
        NL | geef me eens een tip over vertrouwen    | TIP       | DO     | tip vertrouwen
        EN | stop sending me these                   | STOP      | OFFER  | nudge stop
        NL | hou op met die berichten                | STOP      | OFFER  | druppel stop
        EN | delete my data                          | FORGET    | OFFER  | nudge forget
        EN | I'm on holiday until 5 december         | PAUSE     | OFFER  | nudge pause from 30 November 2026 until 5 December 2026
        EN | can I get my nudge at 8:30 from now on? | RHYTHM    | DO     | nudge at 8:30
        """)
    void aSentenceBecomesTheCommandThatTheMemberWouldType(
            Language language, String text, Intent intent, Outcome outcome, String command) {
        InterpretedMessage meaning = meaning(text, language);
        assertThat(meaning.intent()).isEqualTo(intent);
        assertThat(meaning.outcome()).isEqualTo(outcome);
        assertThat(meaning.command()).map(TypedCommand::text).hasValue(command);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | let it go                                       | LetGo
        EN | stop keeping this                               | LetGo
        EN | forget this habit                               | LetGo
        EN | please stop reminding me of this habit          | KeepNudge
        EN | I don't want to keep this one any more          | KeepNudge
        NL | ik wil deze gewoonte loslaten                   | KeepNudge
        NL | laat dit los                                    | LetGo
        NL | dit niet meer vasthouden                        | LetGo
        EN | don't keep this any longer                      | KeepNudge
        EN | keep this one                                   | KeepNudge
        EN | I keep none of them                             | KeepNone
        NL | ik leid een team van twaalf mensen              | SetAim
        EN | None of these; go on as before                  | KeepNone
        NL | geen van deze                                   | KeepNone
        EN | More                                            | PressNudge
        NL | Vier keer tikken                                | CheckAutomaticity
        EN | give me something brave please                  | Tip
        NL | mag ik een moedig duwtje                        | Tip
        NL | geen spannende duwtjes meer                     | SetCeiling
        EN | nothing scary any more, please                  | SetCeiling
        NL | ik wil geen enge duwtjes meer                   | SetCeiling
        EN | I want to get better at bringing people together | SetAim
        NL | ik geef leiding aan een team                    | SetAim
        EN | I work from home these days                     | SetAim
        EN | go back to the whole path                       | Follow
        NL | terug naar het hele pad                         | Follow
        """)
    void theWordsOfAButtonOrAWishDoWhatTheySay(Language language, String text, String command) {
        assertThat(meaning(text, language).command())
                .map(typed -> typed.command().getClass().getSimpleName())
                .hasValue(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Change this", "Surprise me"})
    void aLabelThatMayMeanSeveralThingsIsAskedAbout(String text) {
        InterpretedMessage meaning = meaning(text, Language.EN);
        assertThat(meaning.outcome()).isEqualTo(Outcome.ASK);
        assertThat(meaning.candidates()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | I asked Ann what she would do and waited | KEEP
        NL | ik heb Ann gevraagd wat zij zou doen     | KEEP
        EN | not today                                | NOT_TODAY
        NL | ik ben ziek                              | NOT_TODAY
        EN | can my boss read this?                   | ANSWER
        EN | thanks                                   | ANSWER
        NL | hoi                                      | ANSWER
        EN | ?                                        | ASK
        """)
    void whatIsNoCommandHasNone(Language language, String text, Outcome outcome) {
        InterpretedMessage meaning = meaning(text, language);
        assertThat(meaning.outcome()).isEqualTo(outcome);
        if (meaning instanceof InterpretedMessage.Inferred) {
            assertThat(meaning.command()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nudge at 25:00", "pause until yesterday", "nudge zone Atlantis"})
    void aCommandThatCannotBeReadIsAskedAboutByTheGrammar(String text) {
        InterpretedMessage meaning = meaning(text, Language.EN);
        assertThat(meaning).isInstanceOf(InterpretedMessage.Malformed.class);
        assertThat(meaning.outcome()).isEqualTo(Outcome.ASK);
        assertThat(meaning.command()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        I'm going on holiday and want to pause     | nudge pause from 30 November 2026 until 7 December 2026
        my plan for when Mary comes in                 | nudge plan
        """)
    void aMissingArgumentIsAskedFor(String text, String offered) {
        InterpretedMessage meaning = meaning(text, Language.EN);
        assertThat(meaning.outcome()).isEqualTo(Outcome.ASK);
        assertThat(meaning.command()).isEmpty();
        assertThat(meaning.candidates()).map(TypedCommand::text).containsExactly(offered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I would like to get my nudges at a different time",
                "Fridays I'm always off, don't send anything then",
                "my time zone is wrong"
            })
    void theSettingsAreShownWhereTheMemberCanChooseWhatIsMissing(String text) {
        InterpretedMessage meaning = meaning(text, Language.EN);
        assertThat(meaning.outcome()).isEqualTo(Outcome.DO);
        assertThat(meaning.command()).map(TypedCommand::text).hasValue("nudge settings");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | tip for a hard conversation                | DO
        NL | tip voor een lastig gesprek                | DO
        EN | Tip from Ann worked                        | KEEP
        EN | tip for a colleague went down well with her | KEEP
        """)
    void aTipIsGivenOnlyWhereTheModelIsSure(Language language, String text, Outcome outcome) {
        assertThat(meaning(text, language).outcome()).isIn(outcome, outcome == Outcome.KEEP ? Outcome.ASK : outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        are you an AI?        | ABOUT
        does an AI read this? | PRIVACY
        is it anonymous?      | PRIVACY
        """)
    void aQuestionWithAnAnswerOfItsOwnHasTheIntentOfTheModel(String text, Intent intent) {
        InterpretedMessage meaning = meaning(text, Language.EN);
        assertThat(meaning).isInstanceOf(InterpretedMessage.Question.class);
        assertThat(meaning.intent()).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | tip about humour | DO
        NL | tip over humor   | DO
        EN | Tip accepted     | ASK
        NL | Tip aangenomen   | ASK
        """)
    void aTipAboutAnUnknownTopicIsGivenWhereTheWordsAskForOne(Language language, String text, Outcome outcome) {
        assertThat(meaning(text, language).outcome() == Outcome.DO).isEqualTo(outcome == Outcome.DO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I want to pause from", "please pause my messages from", "from"})
    void aPauseWithHalfADateIsAskedAbout(String text) {
        assertThat(meaning(text, Language.EN).outcome()).isIn(Outcome.ASK, Outcome.OFFER);
    }

    @Test
    void wordsThatOnlyBeginLikeATipAreLeftToTheModel() {
        assertThat(meaning("tip jar", Language.EN)).isInstanceOf(InterpretedMessage.Inferred.class);
    }
}
