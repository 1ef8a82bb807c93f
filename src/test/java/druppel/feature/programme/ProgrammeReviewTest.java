package druppel.feature.programme;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.delivery.DeliveryEngineTest;
import druppel.message.Card;
import druppel.testing.InMemoryChat;
import druppel.testing.TestApplication;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The review of a programme of ten nudge days tells of all its days.
class ProgrammeReviewTest extends DeliveryEngineTest {

    @BeforeEach
    void taste() {
        testApplication.says(ANNA, "nudge programme taster");
    }

    @Test
    void everyPractisedDayCountsFromTheFirstToTheLast() {
        practise("2026-11-30", "2026-12-11");

        assertThat(review("2026-12-14")).contains("It began on Monday 30 November, and you’ve practised on 10 days");
    }

    @Test
    void severalReflectionsOnADayCountOnce() {
        practise("2026-11-30", "2026-12-01");
        testApplication.says(ANNA, "reflect I asked once more");
        practise("2026-12-02", "2026-12-11");

        assertThat(review("2026-12-14")).contains("practised on 10 days");
    }

    @Test
    void aPractisedDayOffCountsToo() {
        practise("2026-11-30", "2026-12-04");
        testApplication.windTo("2026-12-05T10:00");
        testApplication.says(ANNA, "nudge now");
        testApplication.says(ANNA, "reflect I tried it");
        practise("2026-12-07", "2026-12-11");

        assertThat(review("2026-12-14")).contains("practised on 11 days");
    }

    @Test
    void aPauseTakesNothingAway() {
        practise("2026-11-30", "2026-12-04");
        testApplication.says(ANNA, "pause until 14 december");
        practise("2026-12-14", "2026-12-18");

        assertThat(review("2026-12-21")).contains("It began on Monday 30 November, and you’ve practised on 10 days");
    }

    @Test
    void aChangeOfZoneTakesNothingAway() {
        practise("2026-11-30", "2026-12-03");
        testApplication.says(ANNA, "nudge zone America/New_York");
        practiseAt("2026-12-04", "2026-12-11", LocalTime.of(20, 0));

        testApplication.windTo("2026-12-14T20:00");
        assertThat(newestReview()).contains("It began on Monday 30 November, and you’ve practised on 10 days");
    }

    @Test
    void daysBeforeARestartBelongToTheRoundBefore() {
        practise("2026-11-30", "2026-12-04");
        testApplication.says(ANNA, "nudge programme again");
        practise("2026-12-07", "2026-12-18");

        assertThat(review("2026-12-21")).contains("It began on Monday 7 December, and you’ve practised on 10 days");
    }

    @Test
    void twoAccountsThatBecameOneCountTogether() {
        testApplication.says(TestApplication.ANNA_ELSEWHERE, "start");
        practise("2026-11-30", "2026-12-02");
        testApplication.windTo("2026-12-03T10:00");
        testApplication.says(TestApplication.ANNA_ELSEWHERE, "reflect I tried it here");
        merge();
        practise("2026-12-04", "2026-12-11");

        assertThat(review("2026-12-14")).contains("It began on Monday 30 November, and you’ve practised on 10 days");
    }

    private void merge() {
        long kept = testApplication.member(ANNA).id();
        long merged = testApplication.member(TestApplication.ANNA_ELSEWHERE).id();
        testApplication.store.update(rows -> rows.linkedAccounts().merge(kept, merged));
    }

    private void practise(String from, String to) {
        practiseAt(from, to, LocalTime.of(10, 0));
    }

    /// Writes a reflection on each weekday at this time in Amsterdam.
    private void practiseAt(String from, String to, LocalTime time) {
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .filter(date -> date.getDayOfWeek().getValue() <= 5)
                .forEach(date -> {
                    testApplication.windTo(date + "T" + time);
                    testApplication.says(ANNA, "reflect I tried it");
                });
    }

    private String review(String date) {
        testApplication.windTo(date + "T09:00");
        return newestReview();
    }

    private String newestReview() {
        return testApplication.chat.arrived().stream()
                .map(InMemoryChat.Post::card)
                .map(Card::plainText)
                .filter(text -> text.contains("You’ve completed"))
                .filter(text -> !text.startsWith("Your week"))
                .reduce((_, newest) -> newest)
                .orElseThrow();
    }
}
