package druppel.feature.mypage;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.RequestContext;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.habit.DayMark;
import druppel.domain.library.Trait;
import druppel.domain.reflection.NudgeStatus;
import druppel.feature.mypage.MyPage.Standing;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Button;
import druppel.persistence.UnitOfWork;
import druppel.store.CountedStore;
import druppel.testing.MemberHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MyPageReaderTest extends DeliveryEngineTest {
    /// The most queries that a page takes, whatever the history.
    private static final int MOST_QUERIES = 20;

    @Test
    void onDayOneThereIsNothingYet() {
        MyPage page = page();

        assertThat(page.isNew()).isTrue();
        assertThat(page.standing()).isEqualTo(Standing.ACTIVE);
        assertThat(page.course()).isEmpty();
        assertThat(page.practices().practices()).hasSize(12).allMatch(progress -> progress.days() == 0);
    }

    @Test
    void todaysNudgeOffersWhatItsCardInTheChatDoesAndANo() {
        testApplication.windTo(MONDAY + "T09:05");
        TodayNudge nudge = page().today().orElseThrow();

        assertThat(nudge.answers(texts()))
                .extracting(Button::label)
                .containsExactly("Done", "Later today", "Not today", "Didn’t come up");
        assertThat(nudge.more()).extracting(Button::label).contains("Make a plan", "Another one", "Not for me");
        assertThat(nudge.text().buttons()).isEmpty();
    }

    @Test
    void aNudgeThatIsDoneOffersNoAnswerAnyMore() {
        testApplication.windTo(MONDAY + "T09:05");
        testApplication.says(ANNA, "done");
        TodayNudge nudge = page().today().orElseThrow();

        assertThat(nudge.status().answer()).isEqualTo(NudgeStatus.Answer.DONE);
        assertThat(nudge.answers(texts())).isEmpty();
    }

    @Test
    void anEarlierNudgeIsShownWhileItCanBeAnswered() {
        testApplication.windTo("2026-12-05T12:00");
        assertThat(page().today().orElseThrow().delivery().date()).isEqualTo(LocalDate.of(2026, 12, 4));

        testApplication.says(ANNA, "done");
        assertThat(page().today()).isEmpty();
    }

    @Test
    void aPauseASleepAndALeaveAreTold() {
        testApplication.says(ANNA, "pause until 4 december");
        assertThat(page().standing()).isEqualTo(Standing.PAUSED);

        testApplication.says(ANNA, "resume");
        testApplication.windTo("2027-03-01T12:00");
        assertThat(page().standing()).isEqualTo(Standing.ASLEEP);

        testApplication.says(ANNA, "stop");
        assertThat(page().standing()).isEqualTo(Standing.LEFT);
        assertThat(page().today()).isEmpty();
    }

    @Test
    void aChosenDayShowsItsNudgeAndWords() {
        testApplication.windTo(MONDAY + "T09:05");
        testApplication.says(ANNA, "I asked Ann what she would do and waited.");
        DayDetail day = page(Optional.of(LocalDate.parse(MONDAY))).day().orElseThrow();

        assertThat(day.day().mark()).isEqualTo(DayMark.PRACTISED);
        assertThat(day.nudge().map(nudge -> nudge.id()))
                .isEqualTo(testApplication.nudge(ANNA, MONDAY).nudge());
        assertThat(day.answers())
                .extracting(answer -> answer.text().orElseThrow())
                .containsExactly("I asked Ann what she would do and waited.");
    }

    @Test
    void aDayToComeCannotBeChosen() {
        assertThat(page(Optional.of(LocalDate.parse(TUESDAY))).day()).isEmpty();
    }

    @Test
    void eachPracticeCountsItsDaysAndEachTraitThoseThatTrainIt() {
        history(40);
        MyPage page = page();
        int practised = page.habit().practised().total();

        assertThat(page.practices().practices().stream()
                        .mapToInt(progress -> progress.days())
                        .sum())
                .isEqualTo(practised);
        assertThat(page.practices().traitDays()).containsOnlyKeys(Trait.values());
        assertThat(page.practices().traitDays().values().stream()
                        .mapToInt(days -> days)
                        .sum())
                .isGreaterThan(practised);
    }

    @Test
    void thePageTakesAsManyQueriesAfterTwoYearsAsAfterAMonth() {
        history(30);
        List<String> month = queries();
        history(730);

        assertThat(queries()).hasSameSizeAs(month).hasSizeLessThanOrEqualTo(MOST_QUERIES);
    }

    private List<String> queries() {
        CountedStore counted = new CountedStore(testApplication.store);
        page(counted, Optional.of(LocalDate.parse(MONDAY).minusDays(3)));
        return counted.statements();
    }

    private void history(int days) {
        testApplication.says(ANNA, "forget");
        testApplication.presses(ANNA, "forget:yes");
        testApplication.says(ANNA, "start");
        LocalDate today = LocalDate.parse(MONDAY);
        new MemberHistory(
                        testApplication.store,
                        testApplication.library.catalogue(),
                        testApplication.member(ANNA).id())
                .write(today.minusDays(days), today);
    }

    private MyPage page() {
        return page(Optional.empty());
    }

    private MyPage page(Optional<LocalDate> day) {
        return page(testApplication.store, day);
    }

    private MyPage page(UnitOfWork store, Optional<LocalDate> day) {
        return new MyPageReader(store, new NudgeSelector(testApplication.library)).page(context(), day);
    }

    private RequestContext context() {
        return new RequestContext(testApplication.member(ANNA), testApplication.now.get(), texts());
    }

    private druppel.message.Texts texts() {
        return testApplication.library.texts(testApplication.member(ANNA).language());
    }
}
