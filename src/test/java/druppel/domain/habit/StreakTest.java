package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreakTest {
    @Test
    void nobodyStartsWithAStreak() {
        assertThat(Streak.of(List.of())).isEqualTo(new Streak(0, 0, 0, Optional.empty(), Optional.empty()));
    }

    @Test
    void practisedDaysInARowAreTheStreak() {
        assertThat(of("PPP").length()).isEqualTo(3);
    }

    @Test
    void anExcusedDayNeitherExtendsNorBreaksIt() {
        assertThat(of("PPEEP").length()).isEqualTo(3);
    }

    @Test
    void aDateWithoutARowNeitherExtendsNorBreaksIt() {
        List<HabitDay> monday = List.of(new HabitDay(HabitDays.date(0), HabitDay.Status.PRACTISED));
        List<HabitDay> mondayAndThursday =
                List.of(monday.getFirst(), new HabitDay(HabitDays.date(3), HabitDay.Status.PRACTISED));
        assertThat(Streak.of(mondayAndThursday).length()).isEqualTo(2);
    }

    @Test
    void todayStillOpenNeitherExtendsNorBreaksIt() {
        assertThat(of("PPO").length()).isEqualTo(2);
    }

    @Test
    void fourPractisedDaysEarnNoReserve() {
        assertThat(of("PPPP").reserves()).isZero();
    }

    @Test
    void fivePractisedDaysEarnAReserve() {
        assertThat(of("PPPPP").reserves()).isEqualTo(1);
    }

    @Test
    void excusedDaysEarnNoReserve() {
        assertThat(of("PPPPEEEE").reserves()).isZero();
    }

    @Test
    void atMostTwoReservesAreHeld() {
        assertThat(of("PPPPPPPPPPPPPPPPPPPP").reserves()).isEqualTo(2);
    }

    @Test
    void aMissedDayUsesAReserve() {
        assertThat(of("PPPPPPPPPPM").reserves()).isEqualTo(1);
    }

    @Test
    void aMissedDayWithAReserveKeepsTheStreak() {
        assertThat(of("PPPPPM").length()).isEqualTo(5);
    }

    @Test
    void progressTowardsAReserveOutlivesAMiss() {
        assertThat(of("PPPPPPPPPMP").reserves()).isEqualTo(1);
    }

    @Test
    void nothingAccruesWhileTwoReservesAreHeld() {
        assertThat(of("PPPPPPPPPPPPPPMP").reserves()).isEqualTo(1);
    }

    @Test
    void theNewestDateOfAReserveIsKnown() {
        assertThat(of("PPPPPPPPPPMM").reserveUsed()).contains(HabitDays.date(11));
    }

    @Test
    void aMissedDayWithoutAReserveUsesNone() {
        assertThat(of("PPPPM").reserveUsed()).isEmpty();
    }

    @Test
    void aMissedDayWithoutAReserveEndsTheStreak() {
        assertThat(of("PPPPM").length()).isZero();
    }

    @Test
    void aSecondMissEndsAStreakWithOneReserve() {
        assertThat(of("PPPPPMM").length()).isZero();
    }

    @Test
    void aNewStreakStartsWithoutCredit() {
        assertThat(of("PPPPMP").reserves()).isZero();
    }

    @Test
    void theLongestOutlivesTheStreak() {
        assertThat(of("PPPPMPP").longest()).isEqualTo(4);
    }

    @Test
    void aBreakSaysWhenAndHowMuchWasLost() {
        assertThat(of("PPPPMP").broken()).contains(new Streak.Broken(HabitDays.date(4), 4));
    }

    @Test
    void theNewestBreakIsTheOneTold() {
        assertThat(of("PPPPMPPMP").broken()).contains(new Streak.Broken(HabitDays.date(7), 2));
    }

    @Test
    void aMissWithNothingToLoseIsNoBreak() {
        assertThat(of("MM").broken()).isEmpty();
    }

    @Test
    void furtherMissesLeaveTheBreakWhereItWas() {
        assertThat(of("PPPPMMM").broken()).contains(new Streak.Broken(HabitDays.date(4), 4));
    }

    @Test
    void ofTwoRowsAboutOneDateThePractisedOneCounts() {
        List<HabitDay> twice = List.of(
                new HabitDay(HabitDays.date(0), HabitDay.Status.PRACTISED),
                new HabitDay(HabitDays.date(0), HabitDay.Status.MISSED));
        assertThat(Streak.of(twice).length()).isEqualTo(1);
    }

    @Test
    void aDateToldTwiceCountsOnce() {
        List<HabitDay> twice = List.of(
                new HabitDay(HabitDays.date(0), HabitDay.Status.PRACTISED),
                new HabitDay(HabitDays.date(0), HabitDay.Status.PRACTISED));
        assertThat(Streak.of(twice).length()).isEqualTo(1);
    }

    @Test
    void ofAnExcusedAndAMissedRowTheExcusedOneCounts() {
        List<HabitDay> days = HabitDays.of("PPPM");
        days.add(new HabitDay(HabitDays.date(3), HabitDay.Status.EXCUSED));
        assertThat(Streak.of(days).length()).isEqualTo(3);
    }

    private static Streak of(String letters) {
        return Streak.of(HabitDays.of(letters));
    }
}
