package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.Workspace;
import druppel.domain.workspace.AdminAct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store owes the log of admin acts.
interface AdminActContract extends StoreFixture {

    @Test
    default void actsAreReadNewestFirstAndPageByPage() {
        AdminAct first = logged(BRAM.at(), Optional.of("U2"), "2026-12-24 Christmas Eve", NOW);
        AdminAct second = logged(BRAM.at(), Optional.empty(), "12", NOW);
        AdminAct third = logged(BRAM.at(), Optional.of("U2"), "3", LATER);

        assertThat(acts(BRAM.at(), 0, 2)).containsExactly(third, second);
        assertThat(acts(BRAM.at(), 2, 2)).containsExactly(first);
    }

    @Test
    default void anotherWorkspaceHasItsOwnLog() {
        logged(BRAM.at(), Optional.of("U2"), "12", NOW);

        assertThat(acts(ANNA.at(), 0, 9)).isEmpty();
    }

    @Test
    default void oldActsGoWithTheRetentionPeriod() {
        logged(BRAM.at(), Optional.of("U2"), "old", NOW);
        logged(BRAM.at(), Optional.of("U2"), "new", LATER);

        assertThat(count(rows -> rows.adminActs().purge(LATER, 9))).isEqualTo(1);
        assertThat(acts(BRAM.at(), 0, 9)).extracting(AdminAct::about).containsExactly("new");
    }

    @Test
    default void aDeletedMemberLeavesTheLogAsItWas() {
        long bram = meet(BRAM).id();
        AdminAct act = logged(BRAM.at(), Optional.of("U2"), "12", NOW);
        write(rows -> rows.members().forget(bram));

        assertThat(acts(BRAM.at(), 0, 9)).containsExactly(act);
    }

    @Test
    default void aDeletedWorkspaceTakesItsLogAlong() {
        logged(BRAM.at(), Optional.of("U2"), "12", NOW);
        forget(BRAM.at());

        assertThat(acts(BRAM.at(), 0, 9)).isEmpty();
    }

    private AdminAct logged(Workspace workspace, Optional<String> user, String about, Instant at) {
        AdminAct act = new AdminAct(workspace, user, AdminAct.Kind.INVITED, about, at);
        write(rows -> rows.adminActs().add(act));
        return act;
    }

    private List<AdminAct> acts(Workspace workspace, int skip, int limit) {
        return readAll(rows -> rows.adminActs().newest(workspace, skip, limit));
    }
}
