package druppel.core.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreakTest {
    @Test
    void nobodyStartsWithAStreak() {
        assertThat(Streak.of(List.of())).isEqualTo(new Streak(0, 0, 0, Optional.empty()));
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
        List<Day> monday = List.of(new Day(Diary.date(0), Mark.PRACTISED));
        List<Day> mondayAndThursday =
                List.of(monday.getFirst(), new Day(Diary.date(3), Mark.PRACTISED));
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
        assertThat(of("PPPPMP").broken()).contains(new Broken(Diary.date(4), 4));
    }

    @Test
    void theNewestBreakIsTheOneTold() {
        assertThat(of("PPPPMPPMP").broken()).contains(new Broken(Diary.date(7), 2));
    }

    @Test
    void aMissWithNothingToLoseIsNoBreak() {
        assertThat(of("MM").broken()).isEmpty();
    }

    @Test
    void furtherMissesLeaveTheBreakWhereItWas() {
        assertThat(of("PPPPMMM").broken()).contains(new Broken(Diary.date(4), 4));
    }

    @Test
    void ofTwoRowsAboutOneDateThePractisedOneCounts() {
        List<Day> twice =
                List.of(
                        new Day(Diary.date(0), Mark.PRACTISED),
                        new Day(Diary.date(0), Mark.MISSED));
        assertThat(Streak.of(twice).length()).isEqualTo(1);
    }

    @Test
    void aDateToldTwiceCountsOnce() {
        List<Day> twice =
                List.of(
                        new Day(Diary.date(0), Mark.PRACTISED),
                        new Day(Diary.date(0), Mark.PRACTISED));
        assertThat(Streak.of(twice).length()).isEqualTo(1);
    }

    @Test
    void ofAnExcusedAndAMissedRowTheExcusedOneCounts() {
        List<Day> days = Diary.of("PPPM");
        days.add(new Day(Diary.date(3), Mark.EXCUSED));
        assertThat(Streak.of(days).length()).isEqualTo(3);
    }

    private static Streak of(String letters) {
        return Streak.of(Diary.of(letters));
    }
}
