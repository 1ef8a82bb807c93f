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

        assertThat(house.member(ELSEWHERE)).isEqualTo(house.member(ANNA));
    }

    @Test
    void anAnswerInOnePlaceCountsForTheNudgeOfTheOther() {
        link();
        house.windTo(MONDAY + "T09:00");
        house.says(ANNA, "done");

        assertThat(house.habit(ELSEWHERE).streak().length()).isEqualTo(1);
    }

    @Test
    void theSettingsOfWhoseCodeItWasStay() {
        house.says(ANNA, "nudge at 10:30");
        house.says(ELSEWHERE, "start");
        house.says(ELSEWHERE, "nudge at 7:15");
        link();

        assertThat(house.member(ELSEWHERE).settings().times().at()).hasToString("10:30");
    }

    @Test
    void bothWereNudgedTodayAndNoThirdOneComes() {
        house.says(ELSEWHERE, "start");
        house.windTo(MONDAY + "T09:00");
        link();
        house.windTo(MONDAY + "T15:59");

        assertThat(arrived() + house.elsewhere.arrived().size()).isEqualTo(2);
    }

    @Test
    void whereOnlyTheOtherWasNudgedTodayNoSecondOneComes() {
        house.says(ANNA, "nudge at 10:30");
        house.says(ELSEWHERE, "start");
        house.windTo(MONDAY + "T09:00");
        link();
        house.windTo(MONDAY + "T15:59");

        assertThat(arrived() + house.elsewhere.arrived().size()).isEqualTo(1);
    }

    @Test
    void aNudgeThatWasPlannedForTheOtherIsNotMissed() {
        house.says(ANNA, "nudge at 10:30");
        house.says(ELSEWHERE, "start");
        house.jumpTo(MONDAY + "T09:00");
        house.engine.plan();
        link();
        house.windTo(MONDAY + "T10:30");

        assertThat(house.elsewhere.arrived()).hasSize(1);
    }

    @Test
    void whatIsDueAtThatMomentStillComes() {
        house.jumpTo(MONDAY + "T09:00");
        link();
        house.tick();

        assertThat(house.elsewhere.arrived()).hasSize(1);
    }

    @Test
    void theWordsOfBothAreKept() {
        house.says(ANNA, "from here");
        house.says(ELSEWHERE, "start");
        house.says(ELSEWHERE, "from there");
        link();

        assertThat(house.reflections(ANNA))
                .extracting(kept -> kept.text().orElseThrow())
                .containsExactly("from here", "from there");
    }

    @Test
    void aStrangerInTheOtherPlaceNeedNotJoinFirst() {
        link();

        assertThat(house.member(ELSEWHERE).joined()).isTrue();
    }

    @Test
    void undoingItLeavesTheHistoryWithWhoUndidIt() {
        house.says(ANNA, "from here");
        link();
        undo(ELSEWHERE);
        house.says(ANNA, "hello");

        assertThat(house.member(ANNA).status()).isEqualTo(Member.Status.MET);
        assertThat(house.reflections(ANNA)).isEmpty();
        assertThat(house.reflections(ELSEWHERE)).hasSize(1);
    }

    @Test
    void afterItIsUndoneNudgesStayWhereItWasUndone() {
        link();
        undo(ELSEWHERE);
        house.windTo(MONDAY + "T09:00");

        assertThat(house.elsewhere.arrived()).hasSize(1);
        assertThat(arrived()).isZero();
    }

    @Test
    void nobodyUndoesTheLinkOfAnother() {
        link();
        house.says(STRANGER, "start");
        long place = places(ANNA).getFirst().id();

        assertThat(said(house.presses(STRANGER, "unlink:" + place))).startsWith("That button");
        assertThat(house.member(ANNA)).isEqualTo(house.member(ELSEWHERE));
    }

    @Test
    void aThirdPlaceCanBeLinkedFromTheSecond() {
        link();
        link(ELSEWHERE, STRANGER);

        assertThat(house.member(STRANGER)).isEqualTo(house.member(ANNA));
        assertThat(places(ANNA)).extracting(LinkedAccount::user).containsExactly(ELSEWHERE, ANNA);
    }

    @Test
    void forgettingInOnePlaceForgetsBoth() {
        link();
        house.presses(ANNA, "forget:yes");

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

        assertThat(said(house.says(ELSEWHERE, "mydata")))
                .contains("On Slack you are U1 in workspace T1.")
                .contains("Linked with it: the chat in the browser, where you are anna.");
    }

    @Test
    void aWeekInTwoPlacesIsOneStreak() {
        List<PlatformUser> places = List.of(ANNA, ELSEWHERE);
        link();
        for (int day = 0; day < 5; day++) {
            LocalDate date = LocalDate.parse(MONDAY).plusDays(day);
            house.windTo(date + "T09:00");
            house.says(places.get(day % 2), "done");
        }

        assertThat(house.habit(ANNA).streak().length()).isEqualTo(5);
        assertThat(house.delivery(ANNA, "2026-12-04", MessageKind.FOLLOW_UP)).isEmpty();
    }
}
