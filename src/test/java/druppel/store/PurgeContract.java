package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.delivery.Delivery;
import druppel.domain.habit.HabitDay;
import druppel.domain.member.PlatformUser;
import druppel.domain.reflection.Reflection;
import druppel.persistence.Repositories;
import druppel.persistence.delivery.DeliveryQueueRepository.Arrival;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.testing.PropertyCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What every store lets go of, and what it does not, once it has been kept long enough.
interface PurgeContract extends StoreFixture {
    LocalDate BEFORE = MONDAY.plusDays(10);
    int MANY = 1_000;

    @Test
    default void olderReflectionsGoAndYoungerOnesStay() {
        long anna = meet(ANNA).id();
        keep(anna, BEFORE.minusDays(1), "old");
        Reflection young = keep(anna, BEFORE, "young");
        purge(BEFORE);

        assertThat(readAll(rows -> rows.reflections().between(anna, MONDAY, BEFORE)))
                .isEqualTo(List.of(young));
    }

    @Test
    default void itSaysHowManyDeliveriesAndReflectionsWent() {
        keep(meet(ANNA).id(), MONDAY, "old");
        done(meet(BRAM).id(), MONDAY);
        sent(nudge(meet(BRAM).id(), MONDAY));

        assertThat(purge(BEFORE)).isEqualTo(3);
    }

    @Test
    default void nothingToLetGoOfIsNone() {
        keep(meet(ANNA).id(), MONDAY, "young");

        assertThat(purge(MONDAY)).isZero();
    }

    @Test
    default void olderDeliveriesGo() {
        Delivery old = sent(nudge(meet(ANNA).id(), BEFORE.minusDays(1)));
        purge(BEFORE);

        assertThat(readIfAny(rows -> rows.deliveries().find(old.id()))).isEmpty();
    }

    @Test
    default void youngerDeliveriesStay() {
        Delivery young = sent(nudge(meet(ANNA).id(), BEFORE));
        purge(BEFORE);

        assertThat(readIfAny(rows -> rows.deliveries().find(young.id()))).contains(young);
    }

    @Test
    default void aMemberStaysWithWhatTheyHaveSeen() {
        long anna = meet(ANNA).id();
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY));
        purge(BEFORE);

        Set<String> seen =
                database().read(rows -> rows.nudgeHistory().dates(anna).keySet());
        assertThat(seen).containsExactly("ask-01");
    }

    @Test
    default void aRepairThatIsOldGoesWithItsReflection() {
        long anna = meet(ANNA).id();
        Reflection brave = done(anna, MONDAY.plusDays(1));
        write(rows -> rows.reflections().saveRepair(brave, Set.of(MONDAY)));
        purge(BEFORE);

        assertThat(repairs(anna)).isEmpty();
    }

    @Test
    default void aYoungRepairOfAnOldMissIsRemembered() {
        long anna = meet(ANNA).id();
        Reflection brave = done(anna, BEFORE);
        write(rows -> rows.reflections().saveRepair(brave, Set.of(BEFORE.minusDays(1))));
        purge(BEFORE);

        assertThat(repairs(anna)).containsExactly(BEFORE);
    }

    @Test
    default void theDaysThatRemainAreTheSame() {
        write(rows -> PropertyCheck.holds(random -> theDaysThatRemainAreTheSame(rows, random)));
    }

    private void theDaysThatRemainAreTheSame(Repositories rows, RandomGenerator random) {
        long member = meet(someone(random)).id();
        live(member, random);
        LocalDate before = MONDAY.plusDays(random.nextInt(21));
        List<HabitDay> days = days(rows, member, before);
        purge(before);

        assertThat(days(rows, member, before)).isEqualTo(days);
    }

    @Test
    default void noMoreGoAtOnceThanWereAskedFor() {
        long anna = meet(ANNA).id();
        for (int day = 0; day < 3; day++) {
            sent(nudge(anna, MONDAY.plusDays(day)));
            done(anna, MONDAY.plusDays(day));
        }

        assertThat(List.of(step(BEFORE, 4), step(BEFORE, 4), step(BEFORE, 4))).containsExactly(4, 2, 0);
    }

    @Test
    default void theOldestGoFirst() {
        long anna = meet(ANNA).id();
        Reflection younger = done(anna, MONDAY.plusDays(1));
        done(anna, MONDAY);
        step(BEFORE, 1);

        assertThat(readAll(rows -> rows.reflections().between(anna, MONDAY, BEFORE)))
                .containsExactly(younger);
    }

    @Test
    default void noDayIsMissedBetweenTwoStepsThatWasNotBefore() {
        write(rows -> PropertyCheck.holds(random -> noDayIsMissedBetweenTwoSteps(rows, random)));
    }

    private void noDayIsMissedBetweenTwoSteps(Repositories rows, RandomGenerator random) {
        long member = meet(someone(random)).id();
        live(member, random);
        Set<LocalDate> missed = missed(rows, member);
        do {
            assertThat(missed).containsAll(missed(rows, member));
        } while (step(BEFORE, 1 + random.nextInt(9)) > 0);
    }

    private static Set<LocalDate> missed(Repositories rows, long member) {
        return days(rows, member, MONDAY).stream()
                .filter(habitDay -> habitDay.dayStatus() == HabitDay.Status.MISSED)
                .map(HabitDay::date)
                .collect(Collectors.toSet());
    }

    private int step(LocalDate before, int limit) {
        return count(rows -> rows.reflections().purge(before, limit));
    }

    private static PlatformUser someone(RandomGenerator random) {
        return new PlatformUser(ANNA.platform(), ANNA.workspace(), "u" + random.nextLong());
    }

    /// Three weeks of nudges, answers and repairs.
    private void live(long member, RandomGenerator random) {
        for (int day = 0; day < 21; day++) {
            LocalDate date = MONDAY.plusDays(day);
            if (random.nextInt(4) > 0) {
                arrived(nudge(member, date));
            }
            if (random.nextBoolean()) {
                Reflection kept = done(member, date);
                if (random.nextInt(5) == 0) {
                    write(rows -> rows.reflections().saveRepair(kept, Set.of(date.minusDays(1), date.minusDays(2))));
                }
            }
        }
    }

    private void arrived(DeliveryRequest wanted) {
        Delivery claimed = claimed(wanted);
        write(rows -> rows.deliveryQueue().recordSent(List.of(new Arrival(claimed, MESSAGE, LATER))));
    }

    private int purge(LocalDate before) {
        return count(rows -> rows.reflections().purge(before, MANY));
    }

    private Set<LocalDate> repairs(long member) {
        return Set.copyOf(
                database().read(rows -> rows.reflections().repairs(member)).values());
    }

    private static List<HabitDay> days(Repositories rows, long member, LocalDate since) {
        return rows.reflections().days(member, since, MONDAY.plusDays(20));
    }
}
