package druppel.feature.selection;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.delivery.DeliveryEngineTest;
import druppel.domain.calendar.Pause;
import druppel.domain.calendar.Pauses;
import druppel.domain.habit.KeptActs;
import druppel.domain.library.Practice;
import druppel.domain.library.Programme;
import druppel.domain.member.Member;
import druppel.feature.selection.UpcomingPractice.Start;
import druppel.testing.TestApplication;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The practice that is announced is that of the next nudge.
class UpcomingPracticeTest extends DeliveryEngineTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    private final NudgeSelector selector = new NudgeSelector(TestApplication.SHIPPED);

    @BeforeEach
    void untilFriday() {
        testApplication.windTo(FRIDAY + "T16:30");
    }

    @Test
    void onAnOrdinaryFridayItIsThatOfMonday() {
        UpcomingPractice next = next(member());

        assertThat(next.date()).isEqualTo("2026-12-07");
        assertThat(next.start()).isEqualTo(Start.NEXT_WEEK);
        assertThat(next.practice().id()).isEqualTo("ask");
    }

    @Test
    void aPauseIsNamed() {
        UpcomingPractice next = next(pausing("2026-12-05", "2027-01-04"));

        assertThat(next.date()).isEqualTo("2027-01-04");
        assertThat(next.start()).isEqualTo(Start.PAUSE);
    }

    @Test
    void aPauseOfTheWeekendDelaysNothing() {
        assertThat(next(pausing("2026-12-05", "2026-12-07")).start()).isEqualTo(Start.NEXT_WEEK);
    }

    @Test
    void aHolidayIsNamed() {
        testApplication.windTo("2027-03-22T08:00");
        testApplication.says(BRAM, "start");
        testApplication.windTo("2027-03-26T16:30");

        UpcomingPractice next = next(testApplication.member(BRAM));

        assertThat(next.date()).isEqualTo("2027-03-30");
        assertThat(next.start()).isEqualTo(Start.HOLIDAY);
    }

    @Test
    void aPracticeThatReturnsIsNamedWithTheOneThatGoesOn() {
        UpcomingPractice next = next(after("default", 42));

        assertThat(next.practice().id()).isEqualTo("ask");
        assertThat(next.after().map(Practice::id)).contains("less");
    }

    @Test
    void aProgrammeThatIsFinishedBeginsAgain() {
        UpcomingPractice next = next(after("taster", 10));

        assertThat(next.practice().id()).isEqualTo("ask");
        assertThat(next.restarted().map(Programme::id)).contains("taster");
    }

    @Test
    void aProgrammeChangedSinceTheLastNudgeBeginsWithItsFirstPractice() {
        Member changed = member().with(after("default", 12).programmeProgress().following("season"));

        assertThat(next(changed).practice().id()).isEqualTo("ask");
    }

    @Test
    void thatOfTheNudgeThatComesIsAnnounced() {
        for (LocalDate friday = FRIDAY; friday.isBefore(FRIDAY.plusWeeks(12)); friday = friday.plusWeeks(1)) {
            testApplication.windTo(friday + "T16:30");
            testApplication.says(ANNA, "nudge daily");
            UpcomingPractice announced = next(member());

            testApplication.windTo(announced.date() + "T12:00");
            assertThat(testApplication
                            .nudge(ANNA, announced.date().toString())
                            .nudge()
                            .flatMap(selector.catalogue()::nudge)
                            .map(selector::practice))
                    .contains(announced.practice());
        }
    }

    @Test
    void withoutAScheduledNudgeNothingIsAnnounced() {
        testApplication.says(ANNA, "stop");

        assertThat(UpcomingPractice.of(selector, member(), KeptActs.NONE, FRIDAY))
                .isEmpty();
    }

    private UpcomingPractice next(Member member) {
        return UpcomingPractice.of(selector, member, KeptActs.NONE, member.today(testApplication.now.get()))
                .orElseThrow();
    }

    private Member pausing(String from, String backOn) {
        Pause pause = new Pause(LocalDate.parse(from), LocalDate.parse(backOn));
        return member().with(member().settings().pausing(Pauses.NONE.with(pause)))
                .scheduledAfter(testApplication.now.get());
    }

    private Member after(String programme, int nudgeDays) {
        return member().with(new Member.Progress(
                programme, nudgeDays, member().programmeProgress().lastNudged()));
    }

    private Member member() {
        return testApplication.member(ANNA);
    }
}
