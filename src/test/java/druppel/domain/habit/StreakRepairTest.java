package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import druppel.testing.PropertyCheck;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreakRepairTest {
    private static final Streak.Broken FOUR_DAYS = new Streak.Broken(HabitDays.date(4), 4);

    @Test
    void anUnbrokenStreakNeedsNoRepair() {
        assertThat(offer("PPPPO")).isEmpty();
    }

    @Test
    void aBreakOfTodayIsNotYetOffered() {
        assertThat(offer("PPPPM")).isEmpty();
    }

    @Test
    void aBreakCanBeRepairedOnTheNextScheduledDay() {
        assertThat(offer("PPPPMO")).contains(new StreakRepair.Offer(FOUR_DAYS, HabitDays.date(5)));
    }

    @Test
    void aBreakCanBeRepairedOnTheSecondScheduledDay() {
        assertThat(offer("PPPPMMO")).contains(new StreakRepair.Offer(FOUR_DAYS, HabitDays.date(6)));
    }

    @Test
    void aBreakCannotBeRepairedOnTheThirdScheduledDay() {
        assertThat(offer("PPPPMMMO")).isEmpty();
    }

    @Test
    void theFirstDayOfTheNewRunDoesNotTakeTheOfferAway() {
        assertThat(offer("PPPPMPO")).contains(new StreakRepair.Offer(FOUR_DAYS, HabitDays.date(6)));
    }

    @Test
    void excusedDaysDoNotUseUpTheTime() {
        assertThat(offer("PPPPMEEMO")).contains(new StreakRepair.Offer(FOUR_DAYS, HabitDays.date(8)));
    }

    @Test
    void practisingTodayDoesNotTakeTodaysOfferAway() {
        assertThat(offer("PPPPMMP")).contains(new StreakRepair.Offer(FOUR_DAYS, HabitDays.date(6)));
    }

    @Test
    void aRepairTwentyNineDaysAgoIsTooRecent() {
        assertThat(StreakRepair.offer(HabitDays.of("PPPPMO"), List.of(today(5).minusDays(29)), today(5)))
                .isEmpty();
    }

    @Test
    void aRepairThirtyDaysAgoIsLongEnoughAgo() {
        assertThat(StreakRepair.offer(HabitDays.of("PPPPMO"), List.of(today(5).minusDays(30)), today(5)))
                .isPresent();
    }

    @Test
    void theMissedDatesUpToTheRepairAreMended() {
        assertThat(StreakRepair.excusedDates(new StreakRepair.Offer(FOUR_DAYS, today(7)), HabitDays.of("MPPPMEMM")))
                .containsExactlyInAnyOrder(HabitDays.date(4), HabitDays.date(6));
    }

    @Test
    void aRepairOnTheDayOfTheBreakIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreakRepair.Offer(FOUR_DAYS, HabitDays.date(4)))
                .withMessage("A streak that broke on 2026-01-09 cannot be repaired on 2026-01-09.");
    }

    @Test
    void aRepairJoinsTheBrokenStreakAndTheOneSince() {
        PropertyCheck.holds(random -> {
            List<HabitDay> days = HabitDays.any(random);
            Streak streak = Streak.of(days);
            StreakRepair.offer(days, List.of(), today(days.size()))
                    .ifPresent(repairOffer -> assertThat(
                                    Streak.of(repaired(days, repairOffer)).length())
                            .isEqualTo(repairOffer.brokenStreak().length() + streak.length()));
        });
    }

    @Test
    void anOfferLastsUntilTheSecondScheduledDay() {
        assertThat(lastDay("PPPPMO")).contains(HabitDays.date(6));
    }

    @Test
    void anOfferOnTheSecondScheduledDayEndsWithIt() {
        assertThat(lastDay("PPPPMMO")).contains(HabitDays.date(6));
    }

    @Test
    void daysOffDoNotShortenAnOffer() {
        assertThat(StreakRepair.lastDay(
                        offer("PPPPMO").orElseThrow(),
                        HabitDays.of("PPPPMO"),
                        date -> date.getDayOfWeek() == DayOfWeek.MONDAY))
                .contains(HabitDays.date(14));
    }

    @Test
    void anOfferWithoutFurtherScheduledDaysHasNoLastDay() {
        assertThat(StreakRepair.lastDay(offer("PPPPMO").orElseThrow(), HabitDays.of("PPPPMO"), _ -> false))
                .isEmpty();
    }

    @Test
    void anOfferIsOpenOnItsLastDayAndNoLonger() {
        PropertyCheck.holds(random -> {
            List<HabitDay> days = HabitDays.any(random);
            LocalDate today = today(days.size());
            StreakRepair.offer(days, List.of(), today)
                    .flatMap(offer -> StreakRepair.lastDay(offer, days, _ -> true))
                    .ifPresent(last -> assertThat(Stream.of(last, last.plusDays(1))
                                    .map(date -> StreakRepair.offer(practisedUntil(date, days), List.of(), date)
                                            .isPresent()))
                            .containsExactly(true, false));
        });
    }

    private static List<HabitDay> practisedUntil(LocalDate end, List<HabitDay> days) {
        List<HabitDay> rows = new ArrayList<>(days);
        days.getLast()
                .date()
                .plusDays(1)
                .datesUntil(end)
                .forEach(date -> rows.add(new HabitDay(date, HabitDay.Status.PRACTISED)));
        return rows;
    }

    private static Optional<LocalDate> lastDay(String untilToday) {
        return StreakRepair.lastDay(offer(untilToday).orElseThrow(), HabitDays.of(untilToday), _ -> true);
    }

    private static Optional<StreakRepair.Offer> offer(String untilToday) {
        return StreakRepair.offer(HabitDays.of(untilToday), List.of(), today(untilToday.length() - 1));
    }

    private static List<HabitDay> repaired(List<HabitDay> days, StreakRepair.Offer repairOffer) {
        List<HabitDay> rows = new ArrayList<>(days);
        StreakRepair.excusedDates(repairOffer, days)
                .forEach(date -> rows.add(new HabitDay(date, HabitDay.Status.EXCUSED)));
        return rows;
    }

    private static LocalDate today(int index) {
        return HabitDays.date(index);
    }
}
