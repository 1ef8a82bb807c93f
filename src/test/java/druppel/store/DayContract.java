package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery.State;
import druppel.domain.habit.HabitDay;
import druppel.domain.reflection.Reflection;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which days follow from a member's rows; in these examples today is Tuesday.
interface DayContract extends StoreFixture {
    LocalDate TODAY = MONDAY.plusDays(1);

    @Test
    default void aNudgedDateWithAReflectionIsPractised() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        done(anna, MONDAY);

        assertThat(days(anna)).containsExactly(new HabitDay(MONDAY, HabitDay.Status.PRACTISED));
    }

    @Test
    default void aSecondReflectionOnADateAddsNoDay() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        done(anna, MONDAY);
        keep(anna, MONDAY, "and once more");

        assertThat(days(anna)).containsExactly(new HabitDay(MONDAY, HabitDay.Status.PRACTISED));
    }

    @Test
    default void aNudgedDateWithoutAReflectionIsMissed() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));

        assertThat(days(anna)).containsExactly(new HabitDay(MONDAY, HabitDay.Status.MISSED));
    }

    @Test
    default void todayIsOpenUntilItIsPractised() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, TODAY));

        assertThat(days(anna)).containsExactly(new HabitDay(TODAY, HabitDay.Status.OPEN));
    }

    @Test
    default void todayIsPractisedOnceItIs() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, TODAY));
        done(anna, TODAY);

        assertThat(days(anna)).containsExactly(new HabitDay(TODAY, HabitDay.Status.PRACTISED));
    }

    @Test
    default void aDayWhoseNudgeWasPutOffAndDidNotComeBackIsExcused() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        ended(wanted(anna, MONDAY, MessageKind.LATER), State.SKIPPED);

        assertThat(days(anna)).containsExactly(new HabitDay(MONDAY, HabitDay.Status.EXCUSED));
    }

    @Test
    default void aDayWhoseNudgeCameBackCounts() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        sent(wanted(anna, MONDAY, MessageKind.LATER));

        assertThat(days(anna)).containsExactly(new HabitDay(MONDAY, HabitDay.Status.MISSED));
    }

    @Test
    default void whatIsDoneBeforeItComesBackIsPractised() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        ended(wanted(anna, MONDAY, MessageKind.LATER), State.SKIPPED);
        done(anna, MONDAY);

        assertThat(days(anna)).containsExactly(new HabitDay(MONDAY, HabitDay.Status.PRACTISED));
    }

    @Test
    default void todayIsOpenAlsoWhileItsNudgeIsPutOff() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, TODAY));
        ended(wanted(anna, TODAY, MessageKind.LATER), State.PLANNED);

        assertThat(days(anna)).containsExactly(new HabitDay(TODAY, HabitDay.Status.OPEN));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PLANNED", "SENDING", "UNKNOWN"})
    default void todaysNudgeOnItsWayIsOpen(State state) {
        long anna = meet(ANNA).id();
        ended(nudge(anna, TODAY), state);

        assertThat(days(anna)).containsExactly(new HabitDay(TODAY, HabitDay.Status.OPEN));
    }

    @Test
    default void todayCanBePractisedWhileItsNudgeWaits() {
        long anna = meet(ANNA).id();
        ended(nudge(anna, TODAY), State.PLANNED);
        done(anna, TODAY);

        assertThat(days(anna)).containsExactly(new HabitDay(TODAY, HabitDay.Status.PRACTISED));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"FAILED", "SKIPPED"})
    default void todayWithoutANudgeIsAbsent(State state) {
        long anna = meet(ANNA).id();
        ended(nudge(anna, TODAY), state);

        assertThat(days(anna)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "SENT", mode = EnumSource.Mode.EXCLUDE)
    default void anEarlierDateWhoseNudgeDidNotArriveIsAbsent(State state) {
        long anna = meet(ANNA).id();
        ended(nudge(anna, MONDAY), state);

        assertThat(days(anna)).isEmpty();
    }

    @Test
    default void aDatePractisedWithoutANudgeIsExtra() {
        long anna = meet(ANNA).id();
        done(anna, MONDAY);

        assertThat(days(anna)).containsExactly(new HabitDay(MONDAY, HabitDay.Status.EXTRA));
    }

    @Test
    default void aDatePractisedOnAnUnscheduledNudgeIsExtra() {
        long anna = meet(ANNA).id();
        sent(new DeliveryRequest(anna, MONDAY, MessageKind.NUDGE, false, Optional.empty(), NOW));
        done(anna, MONDAY);

        assertThat(days(anna)).containsExactly(new HabitDay(MONDAY, HabitDay.Status.EXTRA));
    }

    @ParameterizedTest
    @EnumSource(value = Reflection.Kind.class, names = "PRACTISED", mode = EnumSource.Mode.EXCLUDE)
    default void onlyPractisingMakesAPractisedDay(Reflection.Kind kind) {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        Reflection kept = keep(anna, MONDAY, "a full day");
        write(rows -> rows.reflections().replaceKind(kept.id(), kind));

        assertThat(days(anna)).containsExactly(new HabitDay(MONDAY, HabitDay.Status.MISSED));
    }

    @Test
    default void aFollowUpAloneMakesNoDay() {
        long anna = meet(ANNA).id();
        sent(wanted(anna, MONDAY, MessageKind.FOLLOW_UP));

        assertThat(days(anna)).isEmpty();
    }

    @Test
    default void datesBeforeTheFirstOneAskedForAreLeftOut() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY.minusDays(1)));
        done(anna, MONDAY.minusDays(1));

        assertThat(days(anna)).isEmpty();
    }

    @Test
    default void daysComeInOrder() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, TODAY));
        done(anna, MONDAY);

        assertThat(days(anna)).extracting(HabitDay::date).containsExactly(MONDAY, TODAY);
    }

    @Test
    default void somebodyElsesRowsMakeNoDay() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        done(anna, MONDAY);

        assertThat(days(meet(BRAM).id())).isEmpty();
    }

    private List<HabitDay> days(long member) {
        return database().read(rows -> rows.reflections().days(member, MONDAY, TODAY));
    }
}
