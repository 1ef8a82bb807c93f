package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.habit.HabitEvent.Comeback;
import druppel.domain.habit.HabitEvent.LongestPassed;
import druppel.domain.habit.HabitEvent.Milestone;
import druppel.domain.habit.HabitEvent.ReserveUsed;
import druppel.domain.habit.HabitEvent.StreakEnded;
import java.util.List;
import org.junit.jupiter.api.Test;

class HabitEventTest {
    @Test
    void anOrdinaryDayIsNoEvent() {
        assertThat(between("PO", "PP")).isEmpty();
    }

    @Test
    void nothingChangedIsNoEvent() {
        assertThat(between("PPPPP", "PPPPP")).isEmpty();
    }

    @Test
    void theFifthDayInARowIsAMilestone() {
        assertThat(between("PPPPO", "PPPPP")).containsExactly(new Milestone(5));
    }

    @Test
    void theSixthDayInARowIsNone() {
        assertThat(between("PPPPPO", "PPPPPP")).isEmpty();
    }

    @Test
    void aDayOffCountsForAMilestone() {
        assertThat(between("PPPPEE", "PPPPXE")).containsExactly(new Milestone(5));
    }

    @Test
    void everyFiftiethDayIsAMilestone() {
        assertThat(between("P".repeat(149), "P".repeat(150))).containsExactly(new Milestone(150));
    }

    @Test
    void ofSeveralMilestonesTheHighestIsTold() {
        assertThat(between("PPPP", "P".repeat(26))).containsExactly(new Milestone(25));
    }

    @Test
    void aMilestoneIsReachedAgainByANewStreak() {
        assertThat(between("PPPPPPMMPPPPO", "PPPPPPMMPPPPP")).containsExactly(new Milestone(5));
    }

    @Test
    void aRepairedStreakTellsNoMilestoneAgain() {
        assertThat(between("PPPPPPMMO", "PPPPPPEEP")).doesNotHaveAnyElementsOfTypes(Milestone.class);
    }

    @Test
    void aRepairThatReachesAMilestoneTellsIt() {
        assertThat(between("PPPPMO", "PPPPEP")).contains(new Milestone(5));
    }

    @Test
    void aStreakLongerThanAllBeforeIsTold() {
        assertThat(between("PPPMPPPO", "PPPMPPPP")).containsExactly(new LongestPassed(4));
    }

    @Test
    void itIsToldOnce() {
        assertThat(between("PPPMPPPPEO", "PPPMPPPPEE")).isEmpty();
    }

    @Test
    void theFirstStreakHasNothingToPass() {
        assertThat(between("PPPO", "PPPP")).isEmpty();
    }

    @Test
    void passingAVeryShortStreakIsNotWorthTelling() {
        assertThat(between("PMPO", "PMPP")).isEmpty();
    }

    @Test
    void practiceAfterAMissIsAComeback() {
        assertThat(between("PPMMO", "PPMMP")).containsExactly(new Comeback(HabitDays.date(4)));
    }

    @Test
    void practiceOnADayOffAfterAMissIsAComeback() {
        assertThat(between("PPMEE", "PPMXE")).containsExactly(new Comeback(HabitDays.date(3)));
    }

    @Test
    void aLateAnswerForAnEarlierDayIsNoComeback() {
        assertThat(between("PPMMP", "PPMPP")).isEmpty();
    }

    @Test
    void theFirstPracticeEverIsNoComeback() {
        assertThat(between("MMO", "MMP")).isEmpty();
    }

    @Test
    void aComebackComesFirst() {
        assertThat(between("PPPPPPPPPMO", "PPPPPPPPPMP"))
                .containsExactly(new Comeback(HabitDays.date(10)), new Milestone(10));
    }

    @Test
    void aMissWithAReserveTellsItsDate() {
        assertThat(between("PPPPPO", "PPPPPM")).containsExactly(new ReserveUsed(HabitDays.date(5), 5));
    }

    @Test
    void aMissWithoutAReserveEndsTheStreak() {
        assertThat(between("PPPPO", "PPPPM")).containsExactly(new StreakEnded(HabitDays.date(4), 4));
    }

    @Test
    void anEndThatAReserveHadPostponedIsAllThatIsTold() {
        assertThat(between("PPPPPOO", "PPPPPMM")).containsExactly(new StreakEnded(HabitDays.date(6), 5));
    }

    @Test
    void aFurtherMissIsNoEvent() {
        assertThat(between("PPPPMO", "PPPPMM")).isEmpty();
    }

    private static List<HabitEvent> between(String before, String after) {
        return HabitEvent.between(HabitDays.of(before), HabitDays.of(after));
    }
}
