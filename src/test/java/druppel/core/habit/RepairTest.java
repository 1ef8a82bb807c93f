package druppel.core.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import druppel.Property;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepairTest {
    private static final Broken FOUR_DAYS = new Broken(Diary.date(4), 4);

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
        assertThat(offer("PPPPMO")).contains(new Offer(FOUR_DAYS, Diary.date(5)));
    }

    @Test
    void aBreakCanBeRepairedOnTheSecondScheduledDay() {
        assertThat(offer("PPPPMMO")).contains(new Offer(FOUR_DAYS, Diary.date(6)));
    }

    @Test
    void aBreakCannotBeRepairedOnTheThirdScheduledDay() {
        assertThat(offer("PPPPMMMO")).isEmpty();
    }

    @Test
    void theFirstDayOfTheNewRunDoesNotTakeTheOfferAway() {
        assertThat(offer("PPPPMPO")).contains(new Offer(FOUR_DAYS, Diary.date(6)));
    }

    @Test
    void excusedDaysDoNotUseUpTheTime() {
        assertThat(offer("PPPPMEEMO")).contains(new Offer(FOUR_DAYS, Diary.date(8)));
    }

    @Test
    void practisingTodayDoesNotTakeTodaysOfferAway() {
        assertThat(offer("PPPPMMP")).contains(new Offer(FOUR_DAYS, Diary.date(6)));
    }

    @Test
    void aRepairTwentyNineDaysAgoIsTooRecent() {
        assertThat(Repair.offer(Diary.of("PPPPMO"), List.of(today(5).minusDays(29)), today(5)))
                .isEmpty();
    }

    @Test
    void aRepairThirtyDaysAgoIsLongEnoughAgo() {
        assertThat(Repair.offer(Diary.of("PPPPMO"), List.of(today(5).minusDays(30)), today(5)))
                .isPresent();
    }

    @Test
    void theMissedDatesUpToTheRepairAreMended() {
        assertThat(Repair.mended(new Offer(FOUR_DAYS, today(7)), Diary.of("MPPPMEMM")))
                .containsExactlyInAnyOrder(Diary.date(4), Diary.date(6));
    }

    @Test
    void aRepairOnTheDayOfTheBreakIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Offer(FOUR_DAYS, Diary.date(4)))
                .withMessage("A streak that broke on 2026-01-09 cannot be repaired on 2026-01-09.");
    }

    @Test
    void aRepairJoinsTheBrokenStreakAndTheOneSince() {
        Property.holds(random -> {
            List<Day> days = Diary.any(random);
            Streak streak = Streak.of(days);
            Repair.offer(days, List.of(), today(days.size()))
                    .ifPresent(offer ->
                            assertThat(Streak.of(repaired(days, offer)).length())
                                    .isEqualTo(offer.broken().length() + streak.length()));
        });
    }

    private static Optional<Offer> offer(String untilToday) {
        return Repair.offer(Diary.of(untilToday), List.of(), today(untilToday.length() - 1));
    }

    private static List<Day> repaired(List<Day> days, Offer offer) {
        List<Day> rows = new ArrayList<>(days);
        Repair.mended(offer, days).forEach(date -> rows.add(new Day(date, Mark.EXCUSED)));
        return rows;
    }

    private static LocalDate today(int index) {
        return Diary.date(index);
    }
}
