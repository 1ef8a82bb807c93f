package druppel.adapter.content.style;

import static druppel.adapter.content.style.SampleTexts.complaints;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.library.NudgeConditions;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeReferenceTest {
    private static final NudgeConditions LATE = conditions(Set.of(), Optional.of(LocalTime.of(17, 0)), true);
    private static final NudgeConditions MONDAYS = conditions(Set.of(DayOfWeek.MONDAY), Optional.empty(), true);
    private static final NudgeConditions NO_TIP = conditions(Set.of(), Optional.empty(), false);

    private static NudgeConditions conditions(Set<DayOfWeek> days, Optional<LocalTime> notBefore, boolean tip) {
        return new NudgeConditions(Set.of(), Set.of(), days, Optional.empty(), notBefore, tip, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | PLAN     | When I tell someone about my day tonight, I’ll write it down. | tonight
        EN | NUDGE    | Leave one email alone until five. See who answers.            | until five
        EN | NUDGE    | Leave one email alone until half past four.                   | half past four
        EN | QUESTION | What will you say on your way home?                          | on your way home
        NL | PLAN     | Als ik vanavond iemand spreek, dan schrijf ik het op.         | vanavond
        NL | NUDGE    | Laat één mail liggen tot vijf uur. Kijk wie antwoordt.        | tot vijf uur
        NL | NUDGE    | Laat één mail liggen tot halfvijf.                            | halfvijf
        NL | QUESTION | Wat ga je op weg naar huis zeggen?                            | op weg naar huis
        """)
    void anEveningIsFoundUnlessTheQuestionWaits(Language language, Passage.Field field, String text, String found) {
        assertThat(complaints(TimeReference.EVENING, language, field, text))
                .containsExactly("speaks of a time after the afternoon question: “" + found + "”");
        assertThat(complaints(TimeReference.EVENING, LATE, language, field, text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Leave one email alone until three.
        EN | Wait until five people have spoken.
        EN | Which room is empty in the evening?
        NL | Laat één mail liggen tot drie uur.
        NL | Wacht tot vijf mensen iets hebben gezegd.
        NL | Welke zaal staat ’s avonds leeg?
        """)
    void earlierTimesAndHabitsAreNoEvening(Language language, String text) {
        assertThat(complaints(TimeReference.EVENING, language, Passage.Field.NUDGE, text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | PLAN  | When we walk in, I’ll ask where their Saturday went.   | Saturday
        EN | NUDGE | Look at tomorrow’s meetings and leave one out.         | tomorrow’s
        EN | NUDGE | Pick this week’s angriest message.                     | this week’s
        NL | PLAN  | Als we naar binnen lopen, dan vraag ik naar zaterdag.  | zaterdag
        NL | NUDGE | Kijk naar je afspraken van morgen en sla er één over.  | morgen
        NL | NUDGE | Pak het boze bericht van deze week.                    | deze week
        """)
    void aWeekdayIsFoundUnlessDaysAreNamed(Language language, Passage.Field field, String text, String found) {
        assertThat(complaints(TimeReference.WEEKDAY, language, field, text))
                .containsExactly("does not fit every working day: “" + found + "”");
        assertThat(complaints(TimeReference.WEEKDAY, MONDAYS, language, field, text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Propose to stop something: a report, a Friday update.
        EN | Ask a newcomer: what are you working on this week?
        EN | Suppose you were away for three weeks from tomorrow.
        NL | Zeg vanmorgen nog niets, en wens iedereen goedemorgen.
        NL | Vraag een nieuweling: waar werk je deze week aan?
        NL | Stel, je bent vanaf morgen drie weken weg.
        """)
    void whatFitsEveryDayIsFine(Language language, String text) {
        assertThat(complaints(TimeReference.WEEKDAY, language, Passage.Field.NUDGE, text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | NUDGE | In your first meeting, let others begin.              | first meeting
        EN | NUDGE | Call them before you open your email.                 | before you open your email
        EN | PLAN  | When I open the agenda this morning, I’ll drop one.   | this morning
        NL | NUDGE | Laat in je eerste overleg anderen beginnen.           | eerste overleg
        NL | NUDGE | Bel ze nog voor je mail.                              | nog voor je mail
        NL | PLAN  | Als ik vanochtend de agenda open, dan schrap ik iets. | vanochtend
        """)
    void aMorningIsFoundUnlessItIsNoTip(Language language, Passage.Field field, String text, String found) {
        assertThat(complaints(TimeReference.MORNING, language, field, text))
                .containsExactly("only fits the morning: “" + found + "”");
        assertThat(complaints(TimeReference.MORNING, NO_TIP, language, field, text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | In your next meeting, let others begin with the first item.
        EN | If something from this morning still bothers you, write it down.
        NL | Laat in je volgende overleg anderen beginnen met het eerste punt.
        NL | Knaagt er nog iets van vanochtend? Schrijf het op.
        """)
    void whatFitsTheAfternoonIsFine(Language language, String text) {
        assertThat(complaints(TimeReference.MORNING, language, Passage.Field.NUDGE, text))
                .isEmpty();
    }
}
