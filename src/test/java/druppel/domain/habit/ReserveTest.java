package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.PropertyCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReserveTest {
    @Test
    void fewerThanFivePractisedDaysEarnNone() {
        assertThat(reserves("PPPPEEE")).isEmpty();
    }

    @Test
    void theFifthPractisedDayEarnsOne() {
        assertThat(reserves("PPPPPEE")).containsExactly(held(4));
    }

    @Test
    void practiceOutsideTheScheduleEarnsToo() {
        assertThat(reserves("PPPPX")).containsExactly(held(4));
    }

    @Test
    void aMissedDayUsesTheOldest() {
        assertThat(reserves("PPPPPPPPPPM")).containsExactly(used(4, 10), held(9));
    }

    @Test
    void eachMissedDayUsesOne() {
        assertThat(reserves("PPPPPPPPPPMM")).containsExactly(used(4, 10), used(9, 11));
    }

    @Test
    void noThirdOneIsEarnedWhileTwoAreHeld() {
        assertThat(reserves("P".repeat(30))).containsExactly(held(4), held(9));
    }

    @Test
    void daysTowardsTheNextOneAreLostWithTheStreak() {
        assertThat(reserves("PPPPMPPPPP")).containsExactly(held(9));
    }

    @Test
    void asManyAreHeldAsTheStreakSays() {
        PropertyCheck.holds(random -> {
            List<HabitDay> days = HabitDays.any(random);
            List<Reserve> reserves = Streak.reserves(days);

            assertThat(reserves.stream().filter(Reserve::isHeld))
                    .hasSize(Streak.of(days).reserves());
            assertThat(reserves.stream()
                            .flatMap(reserve -> reserve.usedOn().stream())
                            .reduce((one, other) -> other))
                    .isEqualTo(Streak.of(days).reserveUsed());
        });
    }

    @Test
    void eachIsUsedAfterItWasEarned() {
        PropertyCheck.holds(random -> assertThat(Streak.reserves(HabitDays.any(random)))
                .allMatch(reserve -> reserve.usedOn()
                        .map(used -> used.isAfter(reserve.earnedOn()))
                        .orElse(true)));
    }

    private static List<Reserve> reserves(String letters) {
        return Streak.reserves(HabitDays.of(letters));
    }

    private static Reserve held(int earned) {
        return new Reserve(HabitDays.date(earned), Optional.empty());
    }

    private static Reserve used(int earned, int used) {
        LocalDate on = HabitDays.date(used);
        return new Reserve(HabitDays.date(earned), Optional.of(on));
    }
}
