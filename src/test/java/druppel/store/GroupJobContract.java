package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every store owes rounds.
interface GroupJobContract extends StoreFixture {
    @Test
    default void aRoundIsDueFromItsMomentOn() {
        set("echo:1", LATER);
        assertThat(due(NOW, 10)).isEmpty();
        assertThat(due(LATER, 10)).containsExactly("echo:1");
    }

    @Test
    default void theLongestWaitingRoundsComeFirst() {
        set("echo:2", NOW);
        set("echo:1", LATER);
        set("buddies:slack:T1", NOW);
        assertThat(due(LATER, 10)).containsExactly("buddies:slack:T1", "echo:2", "echo:1");
        assertThat(due(LATER, 2)).containsExactly("buddies:slack:T1", "echo:2");
    }

    @Test
    default void aRoundThatIsSetAgainMoves() {
        set("echo:1", NOW);
        set("echo:1", LATER);
        assertThat(readIfAny(rows -> rows.groupJobs().dueAt("echo:1"))).contains(LATER);
    }

    @Test
    default void aRoundThatIsThereDoesNotBeginAgain() {
        set("echo:1", NOW);
        write(rows -> rows.groupJobs().scheduleIfAbsent("echo:1", LATER));
        write(rows -> rows.groupJobs().scheduleIfAbsent("echo:2", LATER));
        assertThat(readIfAny(rows -> rows.groupJobs().dueAt("echo:1"))).contains(NOW);
        assertThat(readIfAny(rows -> rows.groupJobs().dueAt("echo:2"))).contains(LATER);
    }

    @Test
    default void theNextRoundIsTheFirstOfAll() {
        assertThat(readIfAny(rows -> rows.groupJobs().nextDue())).isEmpty();
        set("echo:1", LATER);
        set("echo:2", NOW);
        assertThat(readIfAny(rows -> rows.groupJobs().nextDue())).contains(NOW);
    }

    @Test
    default void aRoundThatIsRemovedIsDueNoMore() {
        set("echo:1", NOW);
        write(rows -> rows.groupJobs().remove("echo:1"));
        assertThat(due(LATER, 10)).isEmpty();
        assertThat(readIfAny(rows -> rows.groupJobs().dueAt("echo:1"))).isEmpty();
    }

    private void set(String name, Instant at) {
        write(rows -> rows.groupJobs().schedule(name, at));
    }

    private List<String> due(Instant now, int most) {
        return readAll(rows -> rows.groupJobs().due(now, most));
    }
}
