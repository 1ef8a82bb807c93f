package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.Workspace;
import druppel.domain.workspace.ActChainLink;
import druppel.domain.workspace.AdminAct;
import druppel.store.chain.ActChainCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store owes the log of admin acts as a chain: whatever else changes it is noticed.
interface AdminActChainContract extends StoreFixture {
    String ACT_3 = "act 3 (invited, 2026-11-23T08:00:03.123Z)";

    /// A connection past the store.
    Connection raw() throws SQLException;

    @Test
    default void anUntouchedChainIsSound() {
        acts(5);

        assertThat(check()).isEqualTo(new ActChainCheck(5, 0, Optional.empty()));
        assertThat(database().<Boolean>read(rows -> rows.adminActs().holds(lastLink())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "platform = 'local'",
                "workspace = 'T9'",
                "user_id = 'U9'",
                "user_id = null",
                "kind = 'defaults_changed'",
                "about = '9'",
                "done_at = done_at + 1",
                "mac = 'ff'"
            })
    default void aChangedActIsNoticed(String change) throws SQLException {
        acts(5);
        change("update admin_act set " + change + " where number = 3");

        assertThat(check().fault().orElseThrow()).startsWith("act 3 (").endsWith(") is not as it was written");
    }

    @Test
    default void aDeletedActIsNoticed() throws SQLException {
        acts(5);
        change("delete from admin_act where number = 3");

        assertThat(check().fault()).contains("act 3 is missing");
    }

    @Test
    default void anInsertedActIsNoticed() throws SQLException {
        acts(5);
        change("insert into admin_act (platform, workspace, kind, about, done_at) values ('slack', 'T1', 'invited',"
                + " '9', 0)");

        assertThat(check().fault()).contains("act 0 (invited, 1970-01-01T00:00:00Z) was inserted by something else");
    }

    @Test
    default void anActThatIsThereTwiceIsNoticed() throws SQLException {
        acts(5);
        change("insert into admin_act (platform, workspace, user_id, kind, about, done_at, number, mac) select"
                + " platform, workspace, user_id, kind, about, done_at, number, mac from admin_act where number"
                + " = 3");

        assertThat(check().fault()).contains(ACT_3 + " was inserted by something else");
    }

    @Test
    default void actsThatChangePlacesAreNoticed() throws SQLException {
        acts(5);
        change("update admin_act set number = 7 - number where number in (3, 4)");

        assertThat(check().fault().orElseThrow()).startsWith("act 3 (").endsWith("is not as it was written");
    }

    @Test
    default void aCutEndIsNoticed() throws SQLException {
        acts(5);
        change("delete from admin_act where number > 3");

        assertThat(check().fault()).contains("acts 4 to 5 are missing");
    }

    @Test
    default void anEndThatIsCutWithoutATraceIsNoticedByWhatIsRemembered() throws SQLException {
        acts(3);
        change("create table kept as select * from admin_act_chain");
        acts(2);
        ActChainLink remembered = lastLink();
        change("delete from admin_act where number > 3");
        change("delete from admin_act_chain");
        change("insert into admin_act_chain select * from kept");
        change("drop table kept");

        assertThat(check().fault()).isEmpty();
        assertThat(database().adminActs(Optional.of(remembered)).fault()).contains("acts 4 to 5 are missing");
        act(BRAM.at(), 8);
        act(BRAM.at(), 9);
        assertThat(database().adminActs(Optional.of(remembered)).fault())
                .contains("act 5 is another one than is remembered outside the database");
    }

    @Test
    default void retentionShortensTheChainAndBreaksNothing() throws SQLException {
        acts(5);
        ActChainLink remembered = lastLink();
        purge(3);
        purge(1);
        acts(2);

        assertThat(database().adminActs(Optional.of(remembered))).isEqualTo(new ActChainCheck(7, 0, Optional.empty()));
        purge(9);
        assertThat(database().adminActs(Optional.of(remembered)).fault()).isEmpty();
        assertThat(count("deleted_admin_act")).isZero();
        acts(1);
        assertThat(check()).isEqualTo(new ActChainCheck(8, 0, Optional.empty()));
    }

    @Test
    default void aDeletedWorkspaceLeavesTheOthersActsInASoundChain() throws SQLException {
        acts(2);
        act(ANNA.at(), 3);
        act(ANNA.at(), 4);
        acts(2);
        forget(ANNA.at());

        assertThat(check()).isEqualTo(new ActChainCheck(6, 0, Optional.empty()));
        assertThat(count("deleted_admin_act")).isEqualTo(2);
        purge(9);
        assertThat(check().fault()).isEmpty();
        assertThat(count("deleted_admin_act")).isZero();
    }

    @Test
    default void aForgedDeletionIsNoticed() throws SQLException {
        acts(5);
        change("insert into deleted_admin_act (number, mac, seal) select number, mac, mac from admin_act where number"
                + " = 3");
        change("delete from admin_act where number = 3");

        assertThat(check().fault()).contains("act 3 was deleted by something else");
    }

    @Test
    default void aForgedCheckpointIsNoticed() throws SQLException {
        acts(5);
        change("update admin_act_chain set checkpoint = 3, checkpoint_seal = 'ff',"
                + " checkpoint_mac = (select mac from admin_act where number = 3)");
        change("delete from admin_act where number <= 3");

        assertThat(check().fault()).contains("the acts up to 3 were deleted by something else");
    }

    @Test
    default void aChangedEndIsNoticed() throws SQLException {
        acts(5);
        change("update admin_act_chain set mac = 'ff'");
        assertThat(check().fault()).contains("the end of the chain was changed after act 5");

        acts(1);
        assertThat(check().fault().orElseThrow()).startsWith("act 6 (").endsWith("is not as it was written");
    }

    @Test
    default void actsAtOnceFormOneChain() throws InterruptedException {
        acts(20);
        List<Callable<Integer>> writers = Collections.nCopies(4, () -> {
            acts(5);
            return purge(2);
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(writers)).extracting(Future::resultNow).hasSize(4);
        }

        assertThat(check()).isEqualTo(new ActChainCheck(40, 0, Optional.empty()));
    }

    private void acts(int count) {
        IntStream.rangeClosed(1, count).forEach(number -> act(BRAM.at(), number));
    }

    private void act(Workspace workspace, int number) {
        Instant at = NOW.plusSeconds(number);
        write(rows -> rows.adminActs()
                .add(new AdminAct(workspace, Optional.of("U2"), AdminAct.Kind.INVITED, "1" + number, at)));
    }

    private int purge(int limit) {
        return count(rows -> rows.adminActs().purge(LATER, limit));
    }

    private ActChainLink lastLink() {
        return database().read(rows -> rows.adminActs().lastLink());
    }

    private ActChainCheck check() {
        return database().adminActs(Optional.empty());
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = raw();
                Handle handle = Jdbi.open(connection)) {
            handle.execute(sql);
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = raw();
                Handle handle = Jdbi.open(connection)) {
            return handle.createQuery("select count(*) from " + table)
                    .mapTo(Integer.class)
                    .one();
        }
    }
}
