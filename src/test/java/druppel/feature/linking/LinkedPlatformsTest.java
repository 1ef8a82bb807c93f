package druppel.feature.linking;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.PlatformEvent;
import druppel.chat.Reply;
import druppel.chat.SendOutcome;
import druppel.chat.UserAction;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Role;
import druppel.feature.reach.WorkspaceLifecycle;
import org.junit.jupiter.api.Test;

/// Where somebody with two places is reached: where they last said something, or else where they
/// can be.
class LinkedPlatformsTest extends LinkTest {

    @Test
    void theNextNudgeComesWhereTheyLinked() {
        link();
        house.windTo(MONDAY + "T09:00");

        assertThat(house.elsewhere.arrivedFor(ELSEWHERE)).hasSize(1);
        assertThat(arrived()).isZero();
    }

    @Test
    void aWordInTheOtherPlaceBringsTheNudgesBack() {
        link();
        house.says(ANNA, "hello");
        house.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
        assertThat(house.elsewhere.arrived()).isEmpty();
    }

    @Test
    void whatWasPlannedForOnePlaceGoesToTheOther() {
        link();
        house.jumpTo(MONDAY + "T09:00");
        house.engine.plan();
        house.says(ANNA, "hello");
        house.tick();

        assertThat(arrived()).isEqualTo(1);
        assertThat(house.elsewhere.arrived()).isEmpty();
    }

    @Test
    void lookingAtAPlaceIsNotUsingIt() {
        link();
        house.dialogService.answer(new UserAction.Looked("e", ANNA));
        house.dialogService.answer(new UserAction.Opened("e", ANNA));

        assertThat(house.member(ANNA).user()).isEqualTo(ELSEWHERE);
    }

    @Test
    void oldMessagesOfTheOtherPlaceAreNotTouched() {
        house.windTo(MONDAY + "T09:00");
        Delivery nudge = house.nudge(ANNA, MONDAY);
        link();
        Reply reply = house.presses(ELSEWHERE, "done:" + nudge.id().value());

        assertThat(reply.standing()).isEmpty();
        assertThat(house.reflections(ELSEWHERE)).hasSize(1);
    }

    @Test
    void messagesOfThePlaceInUseAreChanged() {
        link();
        house.windTo(MONDAY + "T09:00");
        Delivery nudge = house.nudge(ANNA, MONDAY);
        Reply reply = house.presses(ELSEWHERE, "done:" + nudge.id().value());

        assertThat(reply.standing()).isEqualTo(nudge.ref());
    }

    @Test
    void whatGotLostOnTheWayIsLookedForWhereItWasSent() {
        house.chat.losesTheAnswer();
        house.windTo(MONDAY + "T09:00");
        link();
        house.tickAfter(GRACE);

        assertThat(house.nudge(ANNA, MONDAY).state()).isEqualTo(Delivery.State.SENT);
        assertThat(house.chat.looks()).isEqualTo(1);
        assertThat(house.elsewhere.looks()).isZero();
    }

    @Test
    void whatIsNotFoundThereIsSentWhereTheyAreNow() {
        house.chat.answers(new SendOutcome.Unknown("timeout"));
        house.windTo(MONDAY + "T09:00");
        link();
        house.tickAfter(GRACE);
        house.tickAfter(GRACE);
        house.tickAfter(GRACE);

        assertThat(house.elsewhere.arrivedFor(ELSEWHERE)).hasSize(1);
        assertThat(house.nudge(ANNA, MONDAY).state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void whatIsOnItsWayToAPlaceThatIsLetGoHasFailed() {
        house.chat.losesTheAnswer();
        house.windTo(MONDAY + "T09:00");
        link();
        undo(ELSEWHERE);
        house.tickAfter(GRACE);

        assertThat(house.nudge(ELSEWHERE, MONDAY).state()).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void whoCannotBeReachedInOnePlaceIsReachedInTheOther() {
        link();
        house.elsewhere.answers(new SendOutcome.Unreachable("user_disabled"));
        house.windTo(MONDAY + "T09:00");
        house.windTo(TUESDAY + "T09:00");

        assertThat(house.member(ANNA).status()).isEqualTo(Member.Status.JOINED);
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoCanBeReachedNowhereRests() {
        cannotBeReached();

        assertThat(house.member(ANNA).status()).isEqualTo(Member.Status.UNREACHABLE);
    }

    @Test
    void whoRestsWakesWhereTheyAreHeardFrom() {
        cannotBeReached();
        house.dialogService.answer(new UserAction.Opened("e", ELSEWHERE));
        house.windTo("2026-12-02T09:00");

        assertThat(house.elsewhere.arrivedFor(ELSEWHERE)).hasSize(1);
    }

    @Test
    void whoIsDeactivatedInTheOtherPlaceGoesOn() {
        link();
        changes(ANNA, Role.GONE);
        house.windTo(MONDAY + "T09:00");

        assertThat(house.elsewhere.arrived()).hasSize(1);
    }

    @Test
    void whoIsDeactivatedWhereTheyWereGoesOnInTheOtherPlace() {
        link();
        changes(ELSEWHERE, Role.GONE);
        house.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
        assertThat(house.member(ANNA).status()).isEqualTo(Member.Status.JOINED);
    }

    @Test
    void whoIsActiveAgainInAPlaceIsReachedThereAgain() {
        link();
        changes(ANNA, Role.GONE);
        changes(ELSEWHERE, Role.GONE);
        changes(ANNA, Role.PERSON);
        house.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoSentTheBotAwayInOnePlaceHasItInTheOther() {
        link();
        house.platformEventService.heed(new PlatformEvent.Parted(ELSEWHERE, "uninstalled"));
        house.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoOpensThatPlaceAgainCanBeReachedThere() {
        link();
        house.platformEventService.heed(new PlatformEvent.Parted(ELSEWHERE, "uninstalled"));
        house.dialogService.answer(new UserAction.Opened("e", ELSEWHERE));
        house.platformEventService.heed(new PlatformEvent.Parted(ANNA, "uninstalled"));
        house.windTo(MONDAY + "T09:00");

        assertThat(house.elsewhere.arrived()).hasSize(1);
    }

    @Test
    void aWorkspaceThatClosesSendsItsLinkedMembersOn() {
        link();
        close(ELSEWHERE);
        house.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aWorkspaceThatTheyHaveLeftForAnotherCloses() {
        link();
        close(ANNA);
        house.windTo(MONDAY + "T09:00");

        assertThat(house.elsewhere.arrived()).hasSize(1);
    }

    @Test
    void whoComesFromAClosedPlaceIsScheduledAgain() {
        link();
        changes(ANNA, Role.GONE);
        close(ELSEWHERE);
        house.says(ANNA, "hello");
        house.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aWorkspaceThatIsDeletedLeavesThemEverything() {
        house.says(ANNA, "from here");
        link();
        close(ELSEWHERE);
        forget(ELSEWHERE);

        assertThat(house.reflections(ANNA)).hasSize(1);
        assertThat(isKnown(ELSEWHERE)).isFalse();
    }

    private void forget(PlatformUser user) {
        int gone;
        do {
            gone = house.store.write(rows -> WorkspaceLifecycle.forget(rows, user.at(), house.now.get(), 1));
        } while (gone > 0);
    }

    @Test
    void anAdminOfOnePlaceIsNoneInTheOther() {
        link();
        house.chat.knows(ANNA, Role.ADMIN);

        assertThat(said(house.says(ELSEWHERE, "nudge admin"))).startsWith("That is for those");
        assertThat(said(house.says(ANNA, "nudge admin"))).startsWith("How it goes here");
    }

    private void cannotBeReached() {
        link();
        house.elsewhere.answers(new SendOutcome.Unreachable("user_disabled"));
        house.windTo(MONDAY + "T09:00");
        house.chat.answers(new SendOutcome.Unreachable("user_disabled"));
        house.windTo(TUESDAY + "T09:00");
    }
}
