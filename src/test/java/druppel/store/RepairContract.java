package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.habit.HabitDay;
import druppel.domain.reflection.Reflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store owes a repair: it stands and falls with its brave reflection. Today is Tuesday.
interface RepairContract extends StoreFixture {
    LocalDate TODAY = MONDAY.plusDays(1);

    @Test
    default void aMissMadeGoodForIsExcused() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        sent(nudge(anna, TODAY));
        repaired(anna, Set.of(MONDAY));

        assertThat(days(anna))
                .containsExactly(
                        new HabitDay(MONDAY, HabitDay.Status.EXCUSED), new HabitDay(TODAY, HabitDay.Status.PRACTISED));
    }

    @Test
    default void aRepairIsTakenBackWithItsBraveReflection() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        Reflection brave = repaired(anna, Set.of(MONDAY));
        write(rows -> rows.reflections().delete(brave.id()));

        assertThat(days(anna)).containsExactly(new HabitDay(MONDAY, HabitDay.Status.MISSED));
    }

    @Test
    default void aRepairTakenBackIsNotRemembered() {
        long anna = meet(ANNA).id();
        Reflection brave = repaired(anna, Set.of(MONDAY));
        write(rows -> rows.reflections().delete(brave.id()));

        assertThat(repairs(anna)).isEmpty();
    }

    @Test
    default void aBraveReflectionSaysWhichDatesItRepaired() {
        long anna = meet(ANNA).id();
        Reflection other = done(anna, TODAY);
        Reflection brave = repaired(anna, Set.of(MONDAY));
        Set<LocalDate> dates = database().read(rows -> rows.reflections().repairedBy(brave.id()));
        Set<LocalDate> none = database().read(rows -> rows.reflections().repairedBy(other.id()));

        assertThat(dates).containsExactly(MONDAY);
        assertThat(none).isEmpty();
    }

    @Test
    default void aRepairOutlivesAnotherReflectionOfItsDay() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        Reflection other = done(anna, TODAY);
        repaired(anna, Set.of(MONDAY));
        write(rows -> rows.reflections().delete(other.id()));

        assertThat(days(anna)).contains(new HabitDay(MONDAY, HabitDay.Status.EXCUSED));
    }

    @Test
    default void aRewrittenBraveReflectionStillRepairs() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        Reflection brave = repaired(anna, Set.of(MONDAY));
        write(rows -> rows.reflections().replaceText(brave.id(), "in other words"));

        assertThat(days(anna)).contains(new HabitDay(MONDAY, HabitDay.Status.EXCUSED));
    }

    @Test
    default void somebodyElsesRepairMendsNothing() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        repaired(meet(BRAM).id(), Set.of(MONDAY));

        assertThat(days(anna)).containsExactly(new HabitDay(MONDAY, HabitDay.Status.MISSED));
    }

    @Test
    default void aRepairIsRememberedByTheDateItWasDone() {
        long anna = meet(ANNA).id();
        repaired(anna, Set.of(MONDAY, MONDAY.minusDays(1)));

        assertThat(repairs(anna)).isEqualTo(Map.of(MONDAY, TODAY, MONDAY.minusDays(1), TODAY));
    }

    private Reflection repaired(long member, Set<LocalDate> missed) {
        Reflection brave = done(member, TODAY);
        write(rows -> rows.reflections().saveRepair(brave, missed));
        return brave;
    }

    private Map<LocalDate, LocalDate> repairs(long member) {
        return database().read(rows -> rows.reflections().repairs(member));
    }

    private List<HabitDay> days(long member) {
        return database().read(rows -> rows.reflections().days(member, MONDAY, TODAY));
    }
}
