package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.member.NewcomerDefaults;
import druppel.domain.member.Workspace;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store owes a workspace: one sender at a time, and quiet while it is paused.
interface WorkspaceContract extends StoreFixture {
    Workspace WORKSPACE = BRAM.at();

    @Test
    default void aFreeWorkspaceIsHad() {
        assertThat(hold("here", NOW)).isTrue();
    }

    @Test
    default void aWorkspaceThatSomebodyHoldsIsNot() {
        hold("elsewhere", NOW);

        assertThat(hold("here", NOW)).isFalse();
    }

    @Test
    default void whoHoldsItKeepsIt() {
        hold("here", NOW);

        assertThat(hold("here", NOW)).isTrue();
    }

    @Test
    default void whoSaysNothingForTooLongHasLostIt() {
        hold("elsewhere", NOW);

        assertThat(hold("here", LATER)).isTrue();
    }

    @Test
    default void whatIsReleasedIsFree() {
        hold("elsewhere", NOW);
        write(rows -> rows.workspaces().releaseSender("elsewhere"));

        assertThat(hold("here", NOW)).isTrue();
    }

    @Test
    default void theOwnerOfTheDatabaseReleasesWhatAnybodyHeld() {
        hold("elsewhere", NOW);
        write(rows -> rows.workspaces().releaseSenders());

        assertThat(hold("here", NOW)).isTrue();
    }

    @Test
    default void nobodyReleasesForOthers() {
        hold("elsewhere", NOW);
        write(rows -> rows.workspaces().releaseSender("here"));

        assertThat(hold("here", NOW)).isFalse();
    }

    @Test
    default void ofSixteenWhoWantItOneGetsIt() throws Exception {
        List<Callable<Boolean>> wanting = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(number -> () -> hold("p" + number, NOW))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            assertThat(threads.invokeAll(wanting).stream().map(Future::resultNow))
                    .containsOnlyOnce(true);
        }
    }

    @Test
    default void aWorkspaceWithSomethingPlannedWaits() {
        plan(NOW);

        assertThat(waiting(NOW)).containsOnly(Map.entry(WORKSPACE, 1));
    }

    @Test
    default void itDoesNotWaitBeforeTheMoment() {
        plan(LATER);

        assertThat(waiting(NOW)).isEmpty();
    }

    @Test
    default void itDoesNotWaitForWhoeverElseWhileItIsHeld() {
        plan(NOW);
        hold("elsewhere", NOW);

        assertThat(waiting(NOW)).isEmpty();
    }

    @Test
    default void itWaitsForWhoHoldsIt() {
        plan(NOW);
        hold("here", NOW);

        assertThat(waiting(NOW)).containsOnly(Map.entry(WORKSPACE, 1));
    }

    @Test
    default void aPausedWorkspaceIsLeftAlone() {
        plan(NOW);
        pause(LATER);

        assertThat(waiting(LATER.minusMillis(1))).isEmpty();
    }

    @Test
    default void itWaitsAgainOnceThePauseIsOver() {
        plan(NOW);
        pause(LATER);

        assertThat(waiting(LATER)).containsOnly(Map.entry(WORKSPACE, 1));
    }

    @Test
    default void aShorterPauseShortensNone() {
        plan(NOW);
        pause(LATER);
        pause(NOW);

        assertThat(waiting(NOW)).isEmpty();
    }

    @Test
    default void aPauseLeavesTheHolder() {
        hold("elsewhere", NOW);
        pause(LATER);

        assertThat(hold("here", NOW)).isFalse();
    }

    @Test
    default void newcomersBeginWithTheStandardUntilSomebodySetsAnother() {
        hold("here", NOW);
        assertThat(defaults()).isEqualTo(NewcomerDefaults.standard());
    }

    @Test
    default void newcomersBeginWithWhatWasSetLast() {
        begin(new NewcomerDefaults(NudgeTimes.standard().at(LocalTime.of(7, 30)), Optional.of(Language.NL)));
        NewcomerDefaults last =
                new NewcomerDefaults(NudgeTimes.standard().followingUp(Optional.empty()), Optional.empty());
        begin(last);
        assertThat(defaults()).isEqualTo(last);
    }

    @Test
    default void settingThemLeavesTheHolderAndThePause() {
        hold("elsewhere", NOW);
        plan(NOW);
        pause(LATER);
        begin(NewcomerDefaults.standard());
        assertThat(hold("here", NOW)).isFalse();
        assertThat(waiting(NOW)).isEmpty();
    }

    private NewcomerDefaults defaults() {
        return database().read(rows -> rows.workspaces().defaults(WORKSPACE));
    }

    private void begin(NewcomerDefaults newcomerDefaults) {
        write(rows -> rows.workspaces().saveDefaults(WORKSPACE, newcomerDefaults));
    }

    private boolean hold(String sender, Instant now) {
        return database().write(rows -> rows.workspaces().acquireSender(WORKSPACE, sender, now, now.plusSeconds(60)));
    }

    private void pause(Instant until) {
        write(rows -> rows.workspaces().pause(WORKSPACE, until));
    }

    private void plan(Instant notBefore) {
        long bram = meet(BRAM).id();
        write(rows -> rows.deliveryQueue().plan(List.of(new Plan(nudge(bram, MONDAY), notBefore))));
    }

    private Map<Workspace, Integer> waiting(Instant now) {
        return database().read(rows -> rows.workspaces().plannedCounts("here", now));
    }
}
