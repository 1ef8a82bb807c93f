package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.LinkCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What every store makes of the codes by which members link their places.
interface LinkCodeContract extends StoreFixture {
    /// A connection past the store.
    Connection raw() throws SQLException;

    @Test
    default void aCodeIsItsMembers() {
        long anna = offered();

        assertThat(readIfAny(rows -> rows.linkCodes().owner(code(), NOW))).contains(anna);
        assertThat(readIfAny(rows -> rows.linkCodes().owner(another(), NOW))).isEmpty();
    }

    @Test
    default void aCodeEndsAtItsMoment() {
        offered();

        assertThat(readIfAny(rows -> rows.linkCodes().owner(code(), LATER))).isEmpty();
        assertThat(writeIfAny(rows -> rows.linkCodes().redeem(code(), LATER))).isEmpty();
    }

    @Test
    default void aCodeIsUsedOnce() {
        long anna = offered();

        assertThat(List.of(use(), use())).containsExactly(1, 0);
        boolean used = database().read(rows -> rows.linkCodes().redeemed(anna, code()));
        assertThat(used).isTrue();
        assertThat(readIfAny(rows -> rows.linkCodes().owner(code(), NOW))).isEmpty();
    }

    @Test
    default void ofManyWhoUseACodeAtOnceOneWins() throws Exception {
        offered();
        Callable<Integer> use = this::use;

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            int winners = 0;
            for (Future<Integer> result : executor.invokeAll(Collections.nCopies(4, use))) {
                winners += result.get();
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    default void aNewCodeIsTheOnlyOne() {
        long anna = offered();
        use();
        write(rows -> rows.linkCodes().issue(anna, another(), LATER));

        assertThat(readIfAny(rows -> rows.linkCodes().owner(code(), NOW))).isEmpty();
        assertThat(readIfAny(rows -> rows.linkCodes().owner(another(), NOW))).contains(anna);
    }

    @Test
    default void wrongTriesAreCountedFromAMomentOn() {
        long anna = meet(ANNA).id();
        write(rows -> rows.linkCodes().addFailedAttempt(anna, NOW));
        write(rows -> rows.linkCodes().addFailedAttempt(anna, LATER));

        int since = database().read(rows -> rows.linkCodes().failedAttempts(anna, NOW));
        int all = database().read(rows -> rows.linkCodes().failedAttempts(anna, NOW.minusSeconds(1)));
        assertThat(List.of(since, all)).containsExactly(1, 2);
    }

    @Test
    default void wrongTriesAreCountedOfAWorkspaceAndOfEverybody() {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        write(rows -> rows.linkCodes().addFailedAttempt(anna, LATER));
        write(rows -> rows.linkCodes().addFailedAttempt(bram, LATER));
        write(rows -> rows.linkCodes().addFailedAttempt(bram, NOW));

        int here = database().read(rows -> rows.linkCodes().failedAttempts(BRAM.at(), NOW));
        int everywhere = database().read(rows -> rows.linkCodes().failedAttempts(NOW));
        assertThat(List.of(here, everywhere)).containsExactly(1, 2);
    }

    @Test
    default void whatHasEndedIsPurged() throws SQLException {
        long anna = offered();
        write(rows -> rows.linkCodes().addFailedAttempt(anna, NOW));
        write(rows -> rows.linkCodes().purge(NOW, NOW, 10));
        assertThat(List.of(rowsOf("link_code"), rowsOf("failed_link_attempt"))).containsExactly(1, 1);
        write(rows -> rows.linkCodes().purge(LATER, LATER, 10));

        assertThat(List.of(rowsOf("link_code"), rowsOf("failed_link_attempt"))).containsExactly(0, 0);
    }

    private long offered() {
        long anna = meet(ANNA).id();
        write(rows -> rows.linkCodes().issue(anna, code(), LATER));
        return anna;
    }

    /// How many were found by using it.
    private int use() {
        Optional<Long> owner = writeIfAny(rows -> rows.linkCodes().redeem(code(), NOW));
        return owner.isPresent() ? 1 : 0;
    }

    private int rowsOf(String table) throws SQLException {
        try (Connection connection = raw()) {
            return Jdbi.open(connection)
                    .createQuery("select count(*) from <table>")
                    .define("table", table)
                    .mapTo(Integer.class)
                    .one();
        }
    }

    private static LinkCode code() {
        return new LinkCode("K7PM4XQT");
    }

    private static LinkCode another() {
        return new LinkCode("0123WXYZ");
    }
}
