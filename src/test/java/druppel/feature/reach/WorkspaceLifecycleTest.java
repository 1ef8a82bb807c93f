package druppel.feature.reach;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.PlatformEvent;
import druppel.chat.SendOutcome;
import druppel.delivery.DeliveryEngineTest;
import druppel.delivery.OffScheduleWindow;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.persistence.delivery.DeliveryQueueRepository;
import druppel.testing.TestApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A workspace is suspended when its platform no longer accepts the bot, and resumed when it does again.
class WorkspaceLifecycleTest extends DeliveryEngineTest {
    private static final PlatformUser CARLA = new PlatformUser(Platform.LOCAL, "south", "carla");

    @Test
    void nothingIsSentToAClosedWorkspace() {
        closesAtNine();
        testApplication.windTo("2026-12-04T18:00");

        assertThat(testApplication.chat.posts()).hasSize(1);
    }

    @Test
    void whatItWasNoticedByHasFailed() {
        closesAtNine();

        assertThat(testApplication.nudge(ANNA, MONDAY).reason()).contains("token_revoked");
        assertThat(states(MONDAY)).containsExactly(Delivery.State.FAILED);
    }

    @Test
    void whatWaitsThereIsSkippedWithTheReason() {
        testApplication.jumpTo(MONDAY + "T09:00");
        testApplication.engine.plan();
        shut();
        testApplication.tick();

        assertThat(testApplication.nudge(ANNA, MONDAY).reason()).contains(DeliveryQueueRepository.SUSPENDED);
        assertThat(states(MONDAY)).containsExactly(Delivery.State.SKIPPED);
    }

    @Test
    void whatWasThrottledBeforeIsSkippedAtItsTime() {
        testApplication.chat.answers(new SendOutcome.Throttled(TestApplication.amsterdam(MONDAY + "T09:05")));
        testApplication.windTo(MONDAY + "T09:00");
        shut();
        testApplication.tickAfter(Duration.ofMinutes(6));

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SKIPPED);
    }

    @Test
    void membersRestAndStayWhatTheyAre() {
        shut();

        assertThat(testApplication.member(ANNA).status()).isEqualTo(Member.Status.JOINED);
        assertThat(testApplication.member(ANNA).due()).isEmpty();
    }

    @Test
    void aDayWithoutANudgeForItIsExcused() {
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.says(ANNA, "done");
        testApplication.chat.answers(new SendOutcome.Closed("token_revoked"));
        testApplication.windTo(TUESDAY + "T09:00");
        testApplication.windTo(TUESDAY + "T20:00");
        testApplication.platformEventService.resume(ANNA.at());
        testApplication.windTo("2026-12-02T09:00");
        testApplication.says(ANNA, "done");

        assertThat(testApplication.habit(ANNA).streak().length()).isEqualTo(2);
    }

    @Test
    void aWordOfAnybodyThereWakesEveryMember() {
        closesAtNine();
        testApplication.says(BRAM, "help");
        testApplication.windTo(TUESDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void newsOfAnybodyThereWakesEveryMember() {
        closesAtNine();
        testApplication.platformEventService.handle(
                new PlatformEvent.Changed(BRAM, Optional.empty(), Optional.empty(), UserProfile.Role.PERSON));

        assertThat(testApplication.member(ANNA).due()).isPresent();
    }

    @Test
    void whoIsWokenGoesOnFromThereWithoutAPile() {
        closesAtNine();
        testApplication.jumpTo("2026-12-03T12:00");
        testApplication.platformEventService.resume(ANNA.at());
        testApplication.windTo("2026-12-04T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoLeftIsNotWoken() {
        testApplication.says(ANNA, "stop");
        shut();
        testApplication.platformEventService.resume(ANNA.at());

        assertThat(testApplication.member(ANNA).status()).isEqualTo(Member.Status.LEFT);
        assertThat(testApplication.member(ANNA).due()).isEmpty();
    }

    @Test
    void whoCouldNotBeReachedBeforeIsNotWoken() {
        testApplication.chat.answers(new SendOutcome.Unreachable("channel_not_found"));
        testApplication.windTo(MONDAY + "T09:00");
        shut();
        testApplication.platformEventService.resume(ANNA.at());

        assertThat(testApplication.member(ANNA).due()).isEmpty();
    }

    @Test
    void aWorkspaceIntoWhichThePlatformLetsTheBotAgainIsOpen() {
        shut();
        testApplication.platformEventService.resumeAccepted();

        assertThat(testApplication.member(ANNA).due()).isPresent();
    }

    @Test
    void aWorkspaceIntoWhichItDoesNotStaysClosed() {
        shut();
        testApplication.chat.shut(true);
        testApplication.platformEventService.resumeAccepted();

        assertThat(testApplication.member(ANNA).due()).isEmpty();
    }

    @Test
    void nothingIsLookedForInAClosedWorkspace() {
        testApplication.chat.losesTheAnswer();
        testApplication.windTo(MONDAY + "T09:00");
        shut();
        testApplication.tickAfter(GRACE);

        assertThat(testApplication.chat.looks()).isZero();
    }

    @Test
    void whatArrivedBeforeIsFoundOnceItIsOpen() {
        testApplication.chat.losesTheAnswer();
        testApplication.windTo(MONDAY + "T09:00");
        shut();
        testApplication.tickAfter(GRACE);
        testApplication.platformEventService.resume(ANNA.at());
        testApplication.tickAfter(GRACE);

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void aClosedWorkspaceHoldsUpNoOther() {
        testApplication.says(CARLA, "start");
        testApplication.jumpTo(MONDAY + "T09:00");
        testApplication.engine.plan();
        shut();
        testApplication.engine.tick();

        assertThat(testApplication.chat.arrivedFor(CARLA)).hasSize(1);
    }

    @Test
    void closingOneClosesNoOther() {
        testApplication.says(CARLA, "start");
        shut();

        assertThat(testApplication.member(CARLA).due()).isPresent();
    }

    @Test
    void twoNoticesOfTheSameCloseItOnce() {
        shut();
        Instant first = closedSince();
        testApplication.tickAfter(Duration.ofHours(1));
        shut();

        assertThat(closedSince()).isEqualTo(first);
    }

    @Test
    void anInvitationWaitsForItsWorkspace() {
        invite();
        shut();
        testApplication.tickAfter(Duration.ofMinutes(1));
        testApplication.platformEventService.resume(BRAM.at());
        testApplication.tickAfter(Duration.ofHours(1));

        assertThat(testApplication.chat.arrivedFor(BRAM)).hasSize(1);
    }

    @Test
    void anInvitationDoesNotWaitForeverForItsWorkspace() {
        invite();
        shut();
        testApplication.tickAfter(Duration.ofMinutes(1));
        testApplication.tickAfter(Duration.ofDays(8));
        testApplication.platformEventService.resume(BRAM.at());
        testApplication.tickAfter(Duration.ofDays(1));

        assertThat(testApplication.chat.arrivedFor(BRAM)).isEmpty();
    }

    @Test
    void nudgeNowSaysWhereItCouldNotBeDelivered() {
        testApplication.chat.answers(new SendOutcome.Closed("invalid_auth"));

        assertThat(testApplication.says(ANNA, "nudge now").cards().getFirst().plainText())
                .contains("couldn’t be delivered");
    }

    @Test
    void noQuestionFollowsWhereTheNudgeDidNotArrive() {
        closesAtNine();
        testApplication.platformEventService.resume(ANNA.at());
        testApplication.windTo(MONDAY + "T17:00");

        assertThat(testApplication.delivery(ANNA, MONDAY, MessageKind.FOLLOW_UP))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(Delivery.State.SKIPPED);
    }

    private void closesAtNine() {
        testApplication.chat.answers(new SendOutcome.Closed("token_revoked"));
        testApplication.windTo(MONDAY + "T09:00");
    }

    private void invite() {
        testApplication.jumpTo(MONDAY + "T09:30");
        testApplication.store.write(rows -> {
            Member.Progress programmeProgress = Member.Progress.begin(testApplication.library.newcomersProgramme());
            MemberSettings settings = testApplication.member(ANNA).settings();
            Member bram = rows.members().findOrAdd(BRAM, settings, programmeProgress, testApplication.now.get());
            rows.deliveryQueue().plan(List.of(OffScheduleWindow.plan(bram, testApplication.now.get())));
            return bram;
        });
    }

    private void shut() {
        testApplication.platformEventService.handle(new PlatformEvent.Closed(ANNA.at(), "app_uninstalled"));
    }

    private Instant closedSince() {
        return testApplication
                .read(rows -> rows.workspaces().suspended())
                .values()
                .iterator()
                .next();
    }
}
