package druppel.feature.linking;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.PlatformEvent;
import druppel.chat.Reply;
import druppel.chat.SendOutcome;
import druppel.chat.UserAction;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.feature.reach.WorkspaceLifecycle;
import org.junit.jupiter.api.Test;

/// A member with two accounts is reached in the one they used last, or in the one that can be reached.
class LinkedPlatformsTest extends LinkTest {

    @Test
    void theNextNudgeComesWhereTheyLinked() {
        link();
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(testApplication.elsewhere.arrivedFor(ELSEWHERE)).hasSize(1);
        assertThat(arrived()).isZero();
    }

    @Test
    void aWordInTheOtherPlaceBringsTheNudgesBack() {
        link();
        testApplication.says(ANNA, "hello");
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
        assertThat(testApplication.elsewhere.arrived()).isEmpty();
    }

    @Test
    void whatWasPlannedForOnePlaceGoesToTheOther() {
        link();
        testApplication.jumpTo(MONDAY + "T09:00");
        testApplication.engine.plan();
        testApplication.says(ANNA, "hello");
        testApplication.tick();

        assertThat(arrived()).isEqualTo(1);
        assertThat(testApplication.elsewhere.arrived()).isEmpty();
    }

    @Test
    void lookingAtAPlaceIsNotUsingIt() {
        link();
        testApplication.dialogService.answer(new UserAction.HomeOpened("e", ANNA));
        testApplication.dialogService.answer(new UserAction.Opened("e", ANNA));

        assertThat(testApplication.member(ANNA).user()).isEqualTo(ELSEWHERE);
    }

    @Test
    void oldMessagesOfTheOtherPlaceAreNotTouched() {
        testApplication.windTo(MONDAY + "T09:00");
        Delivery nudge = testApplication.nudge(ANNA, MONDAY);
        link();
        Reply reply = testApplication.presses(ELSEWHERE, "done:" + nudge.id().value());

        assertThat(reply.updates()).isEmpty();
        assertThat(testApplication.reflections(ELSEWHERE)).hasSize(1);
    }

    @Test
    void messagesOfThePlaceInUseAreChanged() {
        link();
        testApplication.windTo(MONDAY + "T09:00");
        Delivery nudge = testApplication.nudge(ANNA, MONDAY);
        Reply reply = testApplication.presses(ELSEWHERE, "done:" + nudge.id().value());

        assertThat(reply.updates())
                .singleElement()
                .satisfies(update -> assertThat(nudge.ref()).contains(update.message()));
    }

    @Test
    void whatGotLostOnTheWayIsLookedForWhereItWasSent() {
        testApplication.chat.losesTheAnswer();
        testApplication.windTo(MONDAY + "T09:00");
        link();
        testApplication.tickAfter(GRACE);

        assertThat(testApplication.nudge(ANNA, MONDAY).state()).isEqualTo(Delivery.State.SENT);
        assertThat(testApplication.chat.looks()).isEqualTo(1);
        assertThat(testApplication.elsewhere.looks()).isZero();
    }

    @Test
    void whatIsNotFoundThereIsSentWhereTheyAreNow() {
        testApplication.chat.answers(new SendOutcome.Unknown("timeout"));
        testApplication.windTo(MONDAY + "T09:00");
        link();
        testApplication.tickAfter(GRACE);
        testApplication.tickAfter(GRACE);
        testApplication.tickAfter(GRACE);

        assertThat(testApplication.elsewhere.arrivedFor(ELSEWHERE)).hasSize(1);
        assertThat(testApplication.nudge(ANNA, MONDAY).state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void whatIsOnItsWayToAPlaceThatIsLetGoHasFailed() {
        testApplication.chat.losesTheAnswer();
        testApplication.windTo(MONDAY + "T09:00");
        link();
        undo(ELSEWHERE);
        testApplication.tickAfter(GRACE);

        assertThat(testApplication.nudge(ELSEWHERE, MONDAY).state()).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void whoCannotBeReachedInOnePlaceIsReachedInTheOther() {
        link();
        testApplication.elsewhere.answers(new SendOutcome.Unreachable("user_disabled"));
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.windTo(TUESDAY + "T09:00");

        assertThat(testApplication.member(ANNA).status()).isEqualTo(Member.Status.JOINED);
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoCanBeReachedNowhereRests() {
        cannotBeReached();

        assertThat(testApplication.member(ANNA).status()).isEqualTo(Member.Status.UNREACHABLE);
    }

    @Test
    void whoRestsWakesWhereTheyAreHeardFrom() {
        cannotBeReached();
        testApplication.dialogService.answer(new UserAction.Opened("e", ELSEWHERE));
        testApplication.windTo("2026-12-02T09:00");

        assertThat(testApplication.elsewhere.arrivedFor(ELSEWHERE)).hasSize(1);
    }

    @Test
    void whoIsDeactivatedInTheOtherPlaceGoesOn() {
        link();
        changes(ANNA, UserProfile.Role.GONE);
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(testApplication.elsewhere.arrived()).hasSize(1);
    }

    @Test
    void whoIsDeactivatedWhereTheyWereGoesOnInTheOtherPlace() {
        link();
        changes(ELSEWHERE, UserProfile.Role.GONE);
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
        assertThat(testApplication.member(ANNA).status()).isEqualTo(Member.Status.JOINED);
    }

    @Test
    void whoIsActiveAgainInAPlaceIsReachedThereAgain() {
        link();
        changes(ANNA, UserProfile.Role.GONE);
        changes(ELSEWHERE, UserProfile.Role.GONE);
        changes(ANNA, UserProfile.Role.PERSON);
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoSentTheBotAwayInOnePlaceHasItInTheOther() {
        link();
        testApplication.platformEventService.handle(new PlatformEvent.Removed(ELSEWHERE, "uninstalled"));
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoOpensThatPlaceAgainCanBeReachedThere() {
        link();
        testApplication.platformEventService.handle(new PlatformEvent.Removed(ELSEWHERE, "uninstalled"));
        testApplication.dialogService.answer(new UserAction.Opened("e", ELSEWHERE));
        testApplication.platformEventService.handle(new PlatformEvent.Removed(ANNA, "uninstalled"));
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(testApplication.elsewhere.arrived()).hasSize(1);
    }

    @Test
    void aWorkspaceThatClosesSendsItsLinkedMembersOn() {
        link();
        close(ELSEWHERE);
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aWorkspaceThatTheyHaveLeftForAnotherCloses() {
        link();
        close(ANNA);
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(testApplication.elsewhere.arrived()).hasSize(1);
    }

    @Test
    void whoComesFromAClosedPlaceIsScheduledAgain() {
        link();
        changes(ANNA, UserProfile.Role.GONE);
        close(ELSEWHERE);
        testApplication.says(ANNA, "hello");
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aWorkspaceThatIsDeletedLeavesThemEverything() {
        testApplication.says(ANNA, "I asked a question here and waited");
        link();
        close(ELSEWHERE);
        forget(ELSEWHERE);

        assertThat(testApplication.reflections(ANNA)).hasSize(1);
        assertThat(isKnown(ELSEWHERE)).isFalse();
    }

    private void forget(PlatformUser user) {
        int gone;
        do {
            gone = testApplication.store.write(
                    rows -> WorkspaceLifecycle.delete(rows, user.at(), testApplication.now.get(), 1));
        } while (gone > 0);
    }

    @Test
    void anAdminOfOnePlaceIsNoneInTheOther() {
        link();
        testApplication.chat.knows(ANNA, UserProfile.Role.ADMIN);

        assertThat(said(testApplication.says(ELSEWHERE, "nudge admin")))
                .startsWith("Only workspace admins can do that");
        assertThat(said(testApplication.says(ANNA, "nudge admin"))).startsWith("How things are going");
    }

    private void cannotBeReached() {
        link();
        testApplication.elsewhere.answers(new SendOutcome.Unreachable("user_disabled"));
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.chat.answers(new SendOutcome.Unreachable("user_disabled"));
        testApplication.windTo(TUESDAY + "T09:00");
    }
}
