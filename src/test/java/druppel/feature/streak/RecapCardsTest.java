package druppel.feature.streak;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.content.MessageBundle;
import druppel.domain.Language;
import druppel.domain.habit.PractisedDays;
import druppel.domain.habit.Regularity;
import druppel.domain.habit.Streak;
import druppel.domain.habit.WeeklyProgress;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.feature.selection.UpcomingPractice;
import druppel.feature.selection.UpcomingPractice.Start;
import druppel.testing.TestApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecapCardsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 14);
    private static final Catalogue LIBRARY = TestApplication.SHIPPED.catalogue();
    private static final Practice ASK = LIBRARY.practice("ask").orElseThrow();
    private static final Practice TRUST = LIBRARY.practice("trust").orElseThrow();

    @Test
    void aWeekOfDaysOffAloneIsCountedWithoutNudgeDays() {
        assertThat(text(Language.EN, week(new PractisedDays(0, 0, 2))))
                .contains("You practised on 2 days, of your own accord.");
        assertThat(text(Language.NL, week(new PractisedDays(0, 0, 2)))).contains("Je oefende op 2 dagen, uit jezelf.");
    }

    @Test
    void everyNudgeDayAndOneMoreReadsNaturally() {
        assertThat(text(Language.EN, week(new PractisedDays(5, 5, 1))))
                .contains("You practised on 6 days: 5 of your 5 days, and 1 day on top.");
        assertThat(text(Language.NL, week(new PractisedDays(5, 5, 1))))
                .contains("Je oefende op 6 dagen: 5 van je 5 dagen, en 1 dag extra.");
    }

    @Test
    void aStreakThatGrewIsTold() {
        assertThat(text(Language.EN, since(streak(10), streak(7)))).contains("Your streak grew from 7 to 10 days.");
        assertThat(text(Language.NL, since(streak(10), streak(7)))).contains("Je reeks groeide van 7 naar 10 dagen.");
    }

    @Test
    void aStreakThatBeganAgainIsNotSaidToGrow() {
        assertThat(text(Language.EN, since(streak(2), streak(1)))).contains("Your streak: 2 days.");
    }

    @Test
    void aStreakThatBecameShorterIsNotMentioned() {
        assertThat(text(Language.EN, since(streak(2), streak(7)))).doesNotContain("streak");
    }

    @Test
    void linesOnOneNudgeAreBelowItOnceWithTheirDays() {
        Nudge nudge = ASK.nudges().getFirst();
        Recap recap = recap(
                List.of(
                        new Recap.Line(MONDAY, Optional.of(nudge), "first"),
                        new Recap.Line(MONDAY.plusDays(1), Optional.empty(), "second"),
                        new Recap.Line(MONDAY.plusDays(2), Optional.of(nudge), "third")),
                upcoming(Start.NEXT_WEEK));

        assertThat(recap.groups()).extracting(List::size).containsExactly(2, 1);
        assertThat(text(Language.EN, recap)).contains("On Monday, Wednesday: ", "On Tuesday:");
    }

    @Test
    void theNewestSevenLinesAreShown() {
        List<Recap.Line> lines = IntStream.range(0, 10)
                .mapToObj(number -> new Recap.Line(MONDAY, Optional.empty(), "line " + number))
                .toList();

        assertThat(text(Language.EN, recap(lines, upcoming(Start.NEXT_WEEK))))
                .contains("line 3", "line 9", "And 3 earlier lines; “nudge harvest” shows them all.")
                .doesNotContain("line 2");
    }

    @Test
    void afterAPauseTheDateIsNamed() {
        assertThat(text(Language.EN, recap(List.of(), upcoming(Start.PAUSE))))
                .contains("After your pause, from Monday 4 January: “Trust instead of control”.");
        assertThat(text(Language.NL, recap(List.of(), upcoming(Start.PAUSE))))
                .contains("Na je pauze, vanaf maandag 4 januari: “Vertrouwen in plaats van controle”.");
    }

    @Test
    void aPracticeThatReturnsForADayIsAnnouncedWithTheOneThatGoesOn() {
        UpcomingPractice next =
                new UpcomingPractice(ASK, MONDAY.plusWeeks(1), Start.NEXT_WEEK, Optional.of(TRUST), Optional.empty());

        assertThat(text(Language.EN, recap(List.of(), next)))
                .contains("Next week: one more day of “Ask instead of answer”, from a few weeks ago. "
                        + "Then we go on with “Trust instead of control”.");
    }

    @Test
    void eachWeekEndsWithAnotherQuestion() {
        List<String> questions = IntStream.range(0, 13)
                .mapToObj(week -> text(Language.EN, weekOf(MONDAY.plusWeeks(week)))
                        .lines()
                        .toList()
                        .getLast())
                .toList();

        assertThat(questions)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        question -> assertThat(question).endsWith("? One line is enough; it’s saved with your week."));
    }

    private static Recap weekOf(LocalDate monday) {
        Recap week = week(new PractisedDays(5, 0, 0));
        return new Recap(monday, week.progress(), week.practices(), week.lines(), week.kept(), week.next());
    }

    private static UpcomingPractice upcoming(Start start) {
        return new UpcomingPractice(TRUST, LocalDate.of(2027, 1, 4), start, Optional.empty(), Optional.empty());
    }

    private static Recap recap(List<Recap.Line> lines, UpcomingPractice next) {
        WeeklyProgress progress =
                new WeeklyProgress(new PractisedDays(5, 3, 0), streak(3), new Regularity(0.2), Optional.empty());
        return new Recap(MONDAY, progress, List.of(ASK), lines, Optional.empty(), Optional.of(next));
    }

    private static Recap week(PractisedDays days) {
        WeeklyProgress progress = new WeeklyProgress(days, streak(3), new Regularity(0.2), Optional.empty());
        return new Recap(MONDAY, progress, List.of(ASK), List.of(), Optional.empty(), Optional.empty());
    }

    private static Recap since(Streak now, Streak before) {
        WeeklyProgress progress = new WeeklyProgress(
                new PractisedDays(5, 3, 0),
                now,
                new Regularity(0.2),
                Optional.of(new WeeklyProgress.Before(
                        Optional.of(new PractisedDays(5, 3, 0)), before, new Regularity(0.2))));
        return new Recap(MONDAY, progress, List.of(ASK), List.of(), Optional.empty(), Optional.empty());
    }

    private static Streak streak(int length) {
        return new Streak(length, 20, 0, Optional.empty(), Optional.empty());
    }

    private static String text(Language language, Recap recap) {
        return new RecapCards(MessageBundle.load().apply(language))
                .card(recap, Optional.empty())
                .plainText();
    }
}
