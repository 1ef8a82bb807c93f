package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store owes those who are to be invited.
interface InviteeContract extends StoreFixture {
    PlatformUser CARLA = new PlatformUser(Platform.SLACK, "T1", "U3");
    PlatformUser EVA = new PlatformUser(Platform.SLACK, "T2", "U3");

    @Test
    default void whoIsNotedWaits() {
        note(NOW, BRAM);
        assertThat(waiting(10)).containsExactly(BRAM);
    }

    @Test
    default void whoIsNotedTwiceWaitsOnceAndAsLong() {
        note(NOW, CARLA);
        note(LATER, BRAM, CARLA);
        assertThat(waiting(10)).containsExactly(CARLA, BRAM);
    }

    @Test
    default void thoseOfOneWorkspaceDoNotStandInTheWayOfAnothers() {
        note(NOW, BRAM, CARLA);
        note(LATER, EVA);
        assertThat(waiting(1)).containsExactly(BRAM, EVA);
    }

    @Test
    default void whoIsPutBackWaitsBehindTheOthers() {
        note(NOW, BRAM);
        note(LATER, CARLA);
        write(rows -> rows.invitees().postpone(BRAM));
        assertThat(waiting(10)).containsExactly(CARLA, BRAM);
    }

    @Test
    default void whoIsRemovedWaitsNoLonger() {
        note(NOW, BRAM, CARLA);
        boolean removed = database().write(rows -> rows.invitees().remove(BRAM));
        boolean again = database().write(rows -> rows.invitees().remove(BRAM));
        assertThat(List.of(removed, again)).containsExactly(true, false);
        assertThat(waiting(10)).containsExactly(CARLA);
    }

    @Test
    default void thoseWhoAreNotedAreFoundAmongMany() {
        List<PlatformUser> many = IntStream.range(0, 2_500)
                .mapToObj(number -> new PlatformUser(Platform.SLACK, "T1", "M" + number))
                .toList();
        write(rows -> rows.invitees().add(many, NOW));
        List<String> users = many.stream().map(PlatformUser::user).toList();
        Set<String> found = database().read(rows -> rows.invitees().among(new Workspace(Platform.SLACK, "T1"), users));
        assertThat(found).hasSize(2_500);
    }

    @Test
    default void theSameUserOfAnotherWorkspaceIsNotAmongThem() {
        note(NOW, EVA);
        Set<String> found = database().read(rows -> rows.invitees().among(CARLA.at(), List.of("U3")));
        assertThat(found).isEmpty();
    }

    @Test
    default void whoHasWaitedTooLongIsLetGo() {
        note(NOW, BRAM);
        note(LATER, CARLA);
        assertThat(count(rows -> rows.invitees().purge(LATER, 10))).isEqualTo(1);
        assertThat(waiting(10)).containsExactly(CARLA);
    }

    @Test
    default void whoIsForgottenIsNotInvitedEither() {
        long bram = meet(BRAM).id();
        note(NOW, BRAM, CARLA);
        write(rows -> rows.members().forget(bram));
        assertThat(waiting(10)).containsExactly(CARLA);
    }

    private void note(Instant at, PlatformUser... people) {
        write(rows -> rows.invitees().add(List.of(people), at));
    }

    private List<PlatformUser> waiting(int perWorkspace) {
        return readAll(rows -> rows.invitees().waiting(perWorkspace));
    }
}
