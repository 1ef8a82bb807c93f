package druppel.feature.reach;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.House;
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
import druppel.domain.member.ProgrammeProgress;
import druppel.domain.member.Role;
import druppel.persistence.DeliveryRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What follows when a platform lets the bot into a workspace no more, and when it does again.
class WorkspaceLifecycleTest extends DeliveryEngineTest {
    private static final PlatformUser CARLA = new PlatformUser(Platform.LOCAL, "south", "carla");

    @Test
    void nothingIsSentToAClosedWorkspace() {
        closesAtNine();
        house.windTo("2026-12-04T18:00");

        assertThat(house.chat.posts()).hasSize(1);
    }

    @Test
    void whatItWasNoticedByHasFailed() {
        closesAtNine();

        assertThat(house.nudge(ANNA, MONDAY).reason()).contains("token_revoked");
        assertThat(states(MONDAY)).containsExactly(Delivery.State.FAILED);
    }

    @Test
    void whatWaitsThereIsSkippedWithTheReason() {
        house.jumpTo(MONDAY + "T09:00");
        house.engine.plan();
        shut();
        house.tick();

        assertThat(house.nudge(ANNA, MONDAY).reason()).contains(DeliveryRepository.CLOSED);
        assertThat(states(MONDAY)).containsExactly(Delivery.State.SKIPPED);
    }

    @Test
    void whatWasThrottledBeforeIsSkippedAtItsTime() {
        house.chat.answers(new SendOutcome.Throttled(House.amsterdam(MONDAY + "T09:05")));
        house.windTo(MONDAY + "T09:00");
        shut();
        house.tickAfter(Duration.ofMinutes(6));

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SKIPPED);
    }

    @Test
    void membersRestAndStayWhatTheyAre() {
        shut();

        assertThat(house.member(ANNA).status()).isEqualTo(Member.Status.JOINED);
        assertThat(house.member(ANNA).due()).isEmpty();
    }

    @Test
    void aDayWithoutANudgeForItIsExcused() {
        house.windTo(MONDAY + "T09:00");
        house.says(ANNA, "done");
        house.chat.answers(new SendOutcome.Closed("token_revoked"));
        house.windTo(TUESDAY + "T09:00");
        house.windTo(TUESDAY + "T20:00");
        house.platformEventService.open(ANNA.at());
        house.windTo("2026-12-02T09:00");
        house.says(ANNA, "done");

        assertThat(house.habit(ANNA).streak().length()).isEqualTo(2);
    }

    @Test
    void aWordOfAnybodyThereWakesEveryMember() {
        closesAtNine();
        house.says(BRAM, "help");
        house.windTo(TUESDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void newsOfAnybodyThereWakesEveryMember() {
        closesAtNine();
        house.platformEventService.heed(
                new PlatformEvent.Changed(BRAM, Optional.empty(), Optional.empty(), Role.PERSON));

        assertThat(house.member(ANNA).due()).isPresent();
    }

    @Test
    void whoIsWokenGoesOnFromThereWithoutAPile() {
        closesAtNine();
        house.jumpTo("2026-12-03T12:00");
        house.platformEventService.open(ANNA.at());
        house.windTo("2026-12-04T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoLeftIsNotWoken() {
        house.says(ANNA, "stop");
        shut();
        house.platformEventService.open(ANNA.at());

        assertThat(house.member(ANNA).status()).isEqualTo(Member.Status.LEFT);
        assertThat(house.member(ANNA).due()).isEmpty();
    }

    @Test
    void whoCouldNotBeReachedBeforeIsNotWoken() {
        house.chat.answers(new SendOutcome.Unreachable("channel_not_found"));
        house.windTo(MONDAY + "T09:00");
        shut();
        house.platformEventService.open(ANNA.at());

        assertThat(house.member(ANNA).due()).isEmpty();
    }

    @Test
    void aWorkspaceIntoWhichThePlatformLetsTheBotAgainIsOpen() {
        shut();
        house.platformEventService.askAgain();

        assertThat(house.member(ANNA).due()).isPresent();
    }

    @Test
    void aWorkspaceIntoWhichItDoesNotStaysClosed() {
        shut();
        house.chat.shut(true);
        house.platformEventService.askAgain();

        assertThat(house.member(ANNA).due()).isEmpty();
    }

    @Test
    void nothingIsLookedForInAClosedWorkspace() {
        house.chat.losesTheAnswer();
        house.windTo(MONDAY + "T09:00");
        shut();
        house.tickAfter(GRACE);

        assertThat(house.chat.looks()).isZero();
    }

    @Test
    void whatArrivedBeforeIsFoundOnceItIsOpen() {
        house.chat.losesTheAnswer();
        house.windTo(MONDAY + "T09:00");
        shut();
        house.tickAfter(GRACE);
        house.platformEventService.open(ANNA.at());
        house.tickAfter(GRACE);

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void aClosedWorkspaceHoldsUpNoOther() {
        house.says(CARLA, "start");
        house.jumpTo(MONDAY + "T09:00");
        house.engine.plan();
        shut();
        house.engine.tick();

        assertThat(house.chat.arrivedFor(CARLA)).hasSize(1);
    }

    @Test
    void closingOneClosesNoOther() {
        house.says(CARLA, "start");
        shut();

        assertThat(house.member(CARLA).due()).isPresent();
    }

    @Test
    void twoNoticesOfTheSameCloseItOnce() {
        shut();
        Instant first = closedSince();
        house.tickAfter(Duration.ofHours(1));
        shut();

        assertThat(closedSince()).isEqualTo(first);
    }

    @Test
    void anInvitationWaitsForItsWorkspace() {
        invite();
        shut();
        house.tickAfter(Duration.ofMinutes(1));
        house.platformEventService.open(BRAM.at());
        house.tickAfter(Duration.ofHours(1));

        assertThat(house.chat.arrivedFor(BRAM)).hasSize(1);
    }

    @Test
    void anInvitationDoesNotWaitForeverForItsWorkspace() {
        invite();
        shut();
        house.tickAfter(Duration.ofMinutes(1));
        house.tickAfter(Duration.ofDays(8));
        house.platformEventService.open(BRAM.at());
        house.tickAfter(Duration.ofDays(1));

        assertThat(house.chat.arrivedFor(BRAM)).isEmpty();
    }

    @Test
    void nudgeNowSaysWhereItCouldNotBeDelivered() {
        house.chat.answers(new SendOutcome.Closed("invalid_auth"));

        assertThat(house.says(ANNA, "nudge now").cards().getFirst().plainText())
                .contains("could not be delivered");
    }

    @Test
    void noQuestionFollowsWhereTheNudgeDidNotArrive() {
        closesAtNine();
        house.platformEventService.open(ANNA.at());
        house.windTo(MONDAY + "T17:00");

        assertThat(house.delivery(ANNA, MONDAY, MessageKind.FOLLOW_UP))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(Delivery.State.SKIPPED);
    }

    private void closesAtNine() {
        house.chat.answers(new SendOutcome.Closed("token_revoked"));
        house.windTo(MONDAY + "T09:00");
    }

    private void invite() {
        house.jumpTo(MONDAY + "T09:30");
        house.store.write(rows -> {
            ProgrammeProgress programmeProgress = ProgrammeProgress.begin(house.library.newcomers());
            MemberSettings settings = house.member(ANNA).settings();
            Member bram = rows.members().meet(BRAM, settings, programmeProgress, house.now.get());
            rows.deliveries().plan(List.of(OffScheduleWindow.plan(bram, house.now.get())));
            return bram;
        });
    }

    private void shut() {
        house.platformEventService.heed(new PlatformEvent.Closed(ANNA.at(), "app_uninstalled"));
    }

    private Instant closedSince() {
        return house.read(rows -> rows.workspaces().closed()).values().iterator().next();
    }
}
