package druppel.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.store.dialect.Dialect;
import druppel.store.sqlite.GroupCommitWriter.PendingWrite;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of works that wait together for one commit.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GroupCommitWriterTest {
    private final CountDownLatch free = new CountDownLatch(1);

    @TempDir
    private Path folder;

    private Dialect sqlite;
    private GroupCommitWriter writing;

    @BeforeEach
    void open() throws SQLException {
        sqlite = SqliteDialect.at("jdbc:sqlite:" + folder.resolve("druppel.db"));
        writing = new GroupCommitWriter(
                new FixedConnectionPool(sqlite.migrationSource(), 1), new DatabaseFile(folder.resolve("druppel.db")));
        done(handle -> handle.execute("create table line (said text primary key)"));
        done(handle -> handle.execute("create table echo (of text references line deferrable initially deferred)"));
    }

    @AfterEach
    void close() throws SQLException {
        free.countDown();
        writing.close();
    }

    @Test
    void whatWaitsTogetherIsCommittedTogether() {
        holdTheWriter();
        PendingWrite<List<String>> first = add(handle -> say(handle, "first"));
        PendingWrite<List<String>> second = writing.add(handle -> {
            say(handle, "second");
            return lines();
        });
        free.countDown();
        first.result();

        assertThat(second.result()).isEmpty();
        assertThat(lines()).containsExactly("first", "second");
    }

    @Test
    void writesGoBeforeClaimsThatHaveWaitedLonger() {
        List<String> order = new CopyOnWriteArrayList<>();
        holdTheWriter();
        writing.addClaim(handle -> order.add("claim"));
        PendingWrite<?> last = writing.addClaim(handle -> order.add("claim"));
        add(handle -> order.add("first write"));
        add(handle -> order.add("second write"));
        free.countDown();
        last.result();

        assertThat(order).containsExactly("first write", "second write", "claim", "claim");
    }

    @Test
    void aWriteWaitsForOneClaimAtMost() {
        List<String> order = new CopyOnWriteArrayList<>();
        holdTheWriter();
        for (int claim = 0; claim < 3; claim++) {
            writing.addClaim(handle -> {
                add(later -> order.add("write"));
                return order.add("claim");
            });
        }
        PendingWrite<?> last = writing.addClaim(handle -> order.add("claim"));
        free.countDown();
        last.result();

        assertThat(order).containsExactly("claim", "write", "claim", "write", "claim", "write", "claim");
    }

    @Test
    void aWriteIsThereOnceItReturns() {
        done(handle -> say(handle, "mine"));

        assertThat(lines()).containsExactly("mine");
    }

    @Test
    void aWorkThatThrowsLosesItsOwnPartAlone() {
        holdTheWriter();
        PendingWrite<?> before = add(handle -> say(handle, "before"));
        PendingWrite<?> failing = add(handle -> {
            say(handle, "half");
            throw new IllegalStateException("enough");
        });
        PendingWrite<?> after = add(handle -> say(handle, "after"));
        free.countDown();
        before.result();
        after.result();

        assertThatThrownBy(failing::result)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThat(lines()).containsExactly("after", "before");
    }

    @Test
    void anErrorOfAWorkIsItsCallersToo() {
        assertThatThrownBy(() -> done(handle -> {
                    throw new AssertionError("wrong");
                }))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void whateverAWorkThrowsNobodyIsLeftWaiting() {
        assertThatThrownBy(() -> done(handle -> sneak(new InterruptedException("a test"))))
                .isInstanceOf(IllegalStateException.class);
        done(handle -> say(handle, "after"));

        assertThat(lines()).containsExactly("after");
    }

    @Test
    void aCommitThatFailsFailsThemAll() {
        holdTheWriter();
        PendingWrite<?> good = add(handle -> say(handle, "good"));
        PendingWrite<?> bad = add(handle -> handle.execute("insert into echo values ('nothing')"));
        free.countDown();

        assertThatThrownBy(good::result).isInstanceOf(JdbiException.class);
        assertThatThrownBy(bad::result).isInstanceOf(JdbiException.class);
        assertThat(lines()).isEmpty();
    }

    @Test
    void workGoesOnAfterACommitThatFailed() {
        assertThatThrownBy(() -> done(handle -> handle.execute("insert into echo values ('nothing')")))
                .isInstanceOf(JdbiException.class);
        done(handle -> say(handle, "good"));

        assertThat(lines()).containsExactly("good");
    }

    @Test
    void aGroupHasABound() {
        Set<Handle> transactions = Collections.newSetFromMap(new IdentityHashMap<>());
        holdTheWriter();
        List<PendingWrite<?>> many = new ArrayList<>();
        for (int number = 0; number < GroupCommitWriter.LARGEST + 1; number++) {
            many.add(add(transactions::add));
        }
        free.countDown();
        many.forEach(PendingWrite::result);

        assertThat(transactions).hasSize(2);
    }

    @Test
    void whoIsInterruptedBeforeTheWorkBeganLeavesNothing() {
        holdTheWriter();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> done(handle -> say(handle, "never")))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("interrupted while waiting to write");
        assertThat(Thread.interrupted()).isTrue();
        free.countDown();
        done(handle -> say(handle, "next"));
        assertThat(lines()).containsExactly("next");
    }

    @Test
    void whoIsInterruptedAfterTheWorkBeganHearsWhatBecameOfIt() {
        Thread caller = Thread.currentThread();
        done(handle -> {
            caller.interrupt();
            say(handle, "mine");
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(lines()).containsExactly("mine");
    }

    @Test
    void whatWaitsAtTheCloseIsStillWritten() throws InterruptedException {
        holdTheWriter();
        PendingWrite<?> waiting = add(handle -> say(handle, "last"));
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread closing = Thread.startVirtualThread(() -> closeNoting(failure));
        free.countDown();
        waiting.result();
        closing.join();

        assertThat(failure).hasNullValue();
        assertThat(lines()).containsExactly("last");
    }

    @Test
    void whoComesAfterTheCloseIsRefused() throws SQLException {
        writing.close();

        assertThatThrownBy(() -> done(handle -> say(handle, "late")))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("the database is being closed");
    }

    @Test
    void manyCallersAreAllAnswered() throws InterruptedException {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 500; number++) {
                String line = "line " + number;
                callers.execute(() -> done(handle -> say(handle, line)));
            }
        }

        assertThat(lines()).hasSize(500);
    }

    /// Keeps the writer busy until `free`, so that what is added gathers.
    private void holdTheWriter() {
        CountDownLatch begun = new CountDownLatch(1);
        writing.addClaim(handle -> {
            begun.countDown();
            await(free);
            return begun;
        });
        await(begun);
    }

    private PendingWrite<List<String>> add(Consumer<Handle> work) {
        return writing.add(handle -> {
            work.accept(handle);
            return List.of();
        });
    }

    private void done(Consumer<Handle> work) {
        add(work).result();
    }

    private void closeNoting(AtomicReference<Throwable> failure) {
        try {
            writing.close();
        } catch (SQLException late) {
            failure.set(late);
        }
    }

    private static void say(Handle handle, String line) {
        handle.createUpdate("insert into line values (:line)")
                .bind("line", line)
                .execute();
    }

    private List<String> lines() {
        return Jdbi.create(sqlite.readOnlySource())
                .withHandle(handle -> handle.createQuery("select said from line order by said")
                        .mapTo(String.class)
                        .list());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // to throw what is checked
    private static <E extends Throwable> void sneak(Throwable failure) throws E {
        throw (E) failure;
    }
}
