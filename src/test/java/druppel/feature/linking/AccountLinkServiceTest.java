package druppel.feature.linking;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One person in two chats, linked by a code: one history.
class AccountLinkServiceTest extends LinkTest {

    @Test
    void thereIsOneMemberInBothPlaces() {
        link();

        assertThat(testApplication.member(ELSEWHERE)).isEqualTo(testApplication.member(ANNA));
    }

    @Test
    void anAnswerInOnePlaceCountsForTheNudgeOfTheOther() {
        link();
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.says(ANNA, "done");

        assertThat(testApplication.habit(ELSEWHERE).streak().length()).isEqualTo(1);
    }

    @Test
    void theSettingsOfWhoseCodeItWasStay() {
        testApplication.says(ANNA, "nudge at 10:30");
        testApplication.says(ELSEWHERE, "start");
        testApplication.says(ELSEWHERE, "nudge at 7:15");
        link();

        assertThat(testApplication.member(ELSEWHERE).settings().times().at()).hasToString("10:30");
    }

    @Test
    void bothWereNudgedTodayAndNoThirdOneComes() {
        testApplication.says(ELSEWHERE, "start");
        testApplication.windTo(MONDAY + "T09:00");
        link();
        testApplication.windTo(MONDAY + "T15:59");

        assertThat(arrived() + testApplication.elsewhere.arrived().size()).isEqualTo(2);
    }

    @Test
    void whereOnlyTheOtherWasNudgedTodayNoSecondOneComes() {
        testApplication.says(ANNA, "nudge at 10:30");
        testApplication.says(ELSEWHERE, "start");
        testApplication.windTo(MONDAY + "T09:00");
        link();
        testApplication.windTo(MONDAY + "T15:59");

        assertThat(arrived() + testApplication.elsewhere.arrived().size()).isEqualTo(1);
    }

    @Test
    void aNudgeThatWasPlannedForTheOtherIsNotMissed() {
        testApplication.says(ANNA, "nudge at 10:30");
        testApplication.says(ELSEWHERE, "start");
        testApplication.jumpTo(MONDAY + "T09:00");
        testApplication.engine.plan();
        link();
        testApplication.windTo(MONDAY + "T10:30");

        assertThat(testApplication.elsewhere.arrived()).hasSize(1);
    }

    @Test
    void whatIsDueAtThatMomentStillComes() {
        testApplication.jumpTo(MONDAY + "T09:00");
        link();
        testApplication.tick();

        assertThat(testApplication.elsewhere.arrived()).hasSize(1);
    }

    @Test
    void theWordsOfBothAreKept() {
        testApplication.says(ANNA, "I asked a question here and waited");
        testApplication.says(ELSEWHERE, "start");
        testApplication.says(ELSEWHERE, "I asked a question there and waited");
        link();

        assertThat(testApplication.reflections(ANNA))
                .extracting(kept -> kept.text().orElseThrow())
                .containsExactly("I asked a question here and waited", "I asked a question there and waited");
    }

    @Test
    void aStrangerInTheOtherPlaceNeedNotJoinFirst() {
        link();

        assertThat(testApplication.member(ELSEWHERE).joined()).isTrue();
    }

    @Test
    void undoingItLeavesTheHistoryWithWhoUndidIt() {
        testApplication.says(ANNA, "I asked a question here and waited");
        link();
        undo(ELSEWHERE);
        testApplication.says(ANNA, "hello");

        assertThat(testApplication.member(ANNA).status()).isEqualTo(Member.Status.MET);
        assertThat(testApplication.reflections(ANNA)).isEmpty();
        assertThat(testApplication.reflections(ELSEWHERE)).hasSize(1);
    }

    @Test
    void afterItIsUndoneNudgesStayWhereItWasUndone() {
        link();
        undo(ELSEWHERE);
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(testApplication.elsewhere.arrived()).hasSize(1);
        assertThat(arrived()).isZero();
    }

    @Test
    void nobodyUndoesTheLinkOfAnother() {
        link();
        testApplication.says(STRANGER, "start");
        long place = places(ANNA).getFirst().id();

        assertThat(said(testApplication.presses(STRANGER, "unlink:" + place))).startsWith("That button");
        assertThat(testApplication.member(ANNA)).isEqualTo(testApplication.member(ELSEWHERE));
    }

    @Test
    void aThirdPlaceCanBeLinkedFromTheSecond() {
        link();
        link(ELSEWHERE, STRANGER);

        assertThat(testApplication.member(STRANGER)).isEqualTo(testApplication.member(ANNA));
        assertThat(places(ANNA)).extracting(LinkedAccount::user).containsExactly(ELSEWHERE, ANNA);
    }

    @Test
    void forgettingInOnePlaceForgetsBoth() {
        link();
        testApplication.presses(ANNA, "forget:yes");

        assertThat(isKnown(ANNA)).isFalse();
        assertThat(isKnown(ELSEWHERE)).isFalse();
    }

    @Test
    void nobodyWhoIsLinkedIsInvitedInTheOtherPlace() {
        link();

        assertThat(known(ANNA)).containsExactly("anna");
        assertThat(known(ELSEWHERE)).containsExactly("U1");
    }

    @Test
    void whatIsKeptNamesBothPlaces() {
        link();

        assertThat(said(testApplication.says(ELSEWHERE, "mydata")))
                .contains("On Slack you are U1 in workspace T1.")
                .contains("Linked with it: the chat in the browser, where you are anna.");
    }

    @Test
    void aWeekInTwoPlacesIsOneStreak() {
        List<PlatformUser> places = List.of(ANNA, ELSEWHERE);
        link();
        for (int day = 0; day < 5; day++) {
            LocalDate date = LocalDate.parse(MONDAY).plusDays(day);
            testApplication.windTo(date + "T09:00");
            testApplication.says(places.get(day % 2), "done");
        }

        assertThat(testApplication.habit(ANNA).streak().length()).isEqualTo(5);
        assertThat(testApplication.delivery(ANNA, "2026-12-04", MessageKind.FOLLOW_UP))
                .isEmpty();
    }
}
