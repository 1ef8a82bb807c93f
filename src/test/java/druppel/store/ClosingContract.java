package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every store owes workspaces into which the bot is let no more.
interface ClosingContract extends StoreFixture {
    PlatformUser NEIGHBOUR = new PlatformUser(Platform.SLACK, "T2", "U2");

    @Test
    default void aWorkspaceIsOpenUntilItIsClosed() {
        assertThat(closed()).isFalse();
    }

    @Test
    default void aClosedWorkspaceIsKnownWithTheMoment() {
        close(NOW);

        assertThat(closed()).isTrue();
        assertThat(allClosed()).isEqualTo(Map.of(BRAM.at(), Instant.ofEpochMilli(NOW.toEpochMilli())));
    }

    @Test
    default void aWorkspaceClosesOnce() {
        close(NOW);

        assertThat(close(LATER)).isFalse();
        assertThat(allClosed()).containsValue(NOW);
    }

    @Test
    default void aWorkspaceThatOpensAgainIsOpen() {
        close(NOW);

        assertThat(written(rows -> rows.workspaces().resume(BRAM.at()))).isTrue();
        assertThat(closed()).isFalse();
    }

    @Test
    default void aWorkspaceThatWasNeverClosedDoesNotOpen() {
        assertThat(written(rows -> rows.workspaces().resume(BRAM.at()))).isFalse();
    }

    @Test
    default void closingLeavesThePauseAndTheSender() {
        write(rows -> rows.workspaces().acquireSender(BRAM.at(), "elsewhere", NOW, LATER));
        close(NOW);

        assertThat(written(rows -> rows.workspaces().acquireSender(BRAM.at(), "here", NOW, LATER)))
                .isFalse();
    }

    @Test
    default void whoIsHaltedIsDueForNothingAndIsWhatTheyWere() {
        Member bram = scheduled(BRAM);
        write(rows -> rows.members().clearSchedules(BRAM.at()));

        assertThat(readIfAny(rows -> rows.members().find(BRAM)))
                .hasValueSatisfying(halted -> assertThat(halted.due()).isEmpty())
                .map(Member::status)
                .contains(bram.status());
    }

    @Test
    default void membersOfOtherWorkspacesAreNotHalted() {
        Member neighbour = scheduled(NEIGHBOUR);
        scheduled(BRAM);
        write(rows -> rows.members().clearSchedules(BRAM.at()));

        assertThat(readIfAny(rows -> rows.members().find(NEIGHBOUR))).contains(neighbour);
    }

    @Test
    default void whoJoinedAndIsDueForNothingIsIdle() {
        Member bram = scheduled(BRAM);
        scheduled(NEIGHBOUR);
        write(rows -> rows.members().clearSchedules(BRAM.at()));
        write(rows -> rows.members().clearSchedules(NEIGHBOUR.at()));

        assertThat(readAll(rows -> rows.members().joinedWithoutSchedule(BRAM.at())))
                .extracting(Member::id)
                .containsExactly(bram.id());
    }

    @Test
    default void whoIsDueOrHasNotJoinedIsNotIdle() {
        scheduled(BRAM);
        meet(new PlatformUser(Platform.SLACK, "T1", "U3"));

        assertThat(readAll(rows -> rows.members().joinedWithoutSchedule(BRAM.at())))
                .isEmpty();
    }

    @Test
    default void whatHasNoAnswerInAClosedWorkspaceIsNotLookedInto() {
        Delivery open = ended(nudge(meet(BRAM).id(), MONDAY), Delivery.State.UNKNOWN, NOW);
        close(NOW);

        assertThat(unanswered()).isEmpty();
        write(rows -> rows.workspaces().resume(BRAM.at()));
        assertThat(unanswered()).containsExactly(open);
    }

    @Test
    default void whatIsPlannedInAClosedWorkspaceIsStillTaken() {
        long bram = meet(BRAM).id();
        write(rows -> rows.deliveryQueue().plan(List.of(new Plan(nudge(bram, MONDAY), NOW))));
        close(NOW);

        Map<Workspace, Integer> waiting =
                database().read(rows -> rows.workspaces().plannedCounts("here", NOW));
        assertThat(waiting).containsOnlyKeys(BRAM.at());
    }

    @Test
    default void nothingIsLeftOfAForgottenWorkspace() throws SQLException {
        long bram = meet(BRAM).id();
        sent(nudge(bram, MONDAY));
        keep(bram, MONDAY, "I asked");
        close(NOW);
        forget(BRAM.at());

        assertThat(readIfAny(rows -> rows.members().find(BRAM))).isEmpty();
        assertThat(readAll(rows -> rows.reflections().between(bram, MONDAY, MONDAY)))
                .isEmpty();
        assertThat(closed()).isFalse();
    }

    @Test
    default void forgettingOneWorkspaceLeavesTheOthersAlone() {
        Member neighbour = meet(NEIGHBOUR);
        meet(BRAM);
        forget(BRAM.at());

        assertThat(readIfAny(rows -> rows.members().find(NEIGHBOUR))).contains(neighbour);
    }

    private Member scheduled(PlatformUser user) {
        Member scheduled = meet(user).with(Member.Status.JOINED).scheduledAfter(NOW);
        write(rows -> rows.members().save(scheduled));
        return scheduled;
    }

    private boolean close(Instant at) {
        return written(rows -> rows.workspaces().suspend(BRAM.at(), at));
    }

    private boolean closed() {
        return database().read(rows -> rows.workspaces().suspended(BRAM.at()));
    }

    private Map<Workspace, Instant> allClosed() {
        return database().read(rows -> rows.workspaces().suspended());
    }

    private List<Delivery> unanswered() {
        return readAll(rows -> rows.deliveryQueue().toReconcile("here", LATER, 10));
    }
}
