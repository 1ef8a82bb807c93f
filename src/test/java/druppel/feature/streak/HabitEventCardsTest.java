package druppel.feature.streak;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.content.MessageBundle;
import druppel.domain.Language;
import druppel.domain.habit.HabitEvent;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HabitEventCardsTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void aComebackIsWelcomed() {
        assertThat(line(Language.EN, new HabitEvent.Comeback(MONDAY))).startsWith("Good to have you back.");
        assertThat(line(Language.NL, new HabitEvent.Comeback(MONDAY))).startsWith("Fijn dat je er weer bent.");
    }

    @Test
    void theFirstMilestoneNamesItsReserve() {
        assertThat(line(Language.EN, new HabitEvent.Milestone(5)))
                .isEqualTo("5 days in a row, and with them a reserve for a day that gets away from you.");
        assertThat(line(Language.NL, new HabitEvent.Milestone(5)))
                .isEqualTo("5 dagen op rij, en daarmee een reserve voor een dag die je ontglipt.");
    }

    @Test
    void aUsedReserveNamesItsDateAndTheStreakItSaved() {
        HabitEvent used = new HabitEvent.ReserveUsed(THURSDAY, 12);

        assertThat(line(Language.EN, used))
                .isEqualTo("A reserve covered Thursday 26 November for you, so your streak of 12 days goes on.");
        assertThat(line(Language.NL, used))
                .isEqualTo("Een reserve ving donderdag 26 november voor je op, dus je reeks van 12 dagen loopt"
                        + " door.");
    }

    @Test
    void anEndedStreakSaysUntilWhenItCanBeRepaired() {
        HabitEvent ended = new HabitEvent.StreakEnded(THURSDAY, 4);

        assertThat(new HabitEventCards(MessageBundle.load().apply(Language.EN), true).line(ended, Optional.of(MONDAY)))
                .endsWith("One brave nudge, up to and including Monday 30 November, brings it back.");
        assertThat(new HabitEventCards(MessageBundle.load().apply(Language.NL), true).line(ended, Optional.of(MONDAY)))
                .endsWith("Eén moedig duwtje, tot en met maandag 30 november, brengt hem terug.");
    }

    @Test
    void anEndedStreakWithoutRepairLooksAhead() {
        assertThat(line(Language.EN, new HabitEvent.StreakEnded(THURSDAY, 1)))
                .isEqualTo("Your streak of 1 day ended on Thursday 26 November. What you practised stays with you. "
                        + "A new one begins with one small thing.");
    }

    private static String line(Language language, HabitEvent event) {
        return new HabitEventCards(MessageBundle.load().apply(language), true).line(event, Optional.empty());
    }
}
