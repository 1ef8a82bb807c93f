package druppel.store.sqlite;

import druppel.store.dialect.ConnectionPool;
import druppel.store.dialect.WriteExecutor;
import druppel.store.sql.Savepoint;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionException;

/// Writer with group commit: one thread writes for all callers, with one commit for all writes that wait.
///
/// A durable commit waits for the disk, and SQLite has one writer, so many callers in turn would wait long. The
/// writer takes all writes that arrived during the last commit, does each as a part of one transaction, commits, and
/// completes them all. Work that throws loses its own part only; a failed commit fails all of them.
///
/// Claims are bulk work for which nobody waits: one at a time, each in a transaction of its own, after the writes that
/// wait. So a write waits for one claim at most, and claims get on between any two groups.
final class GroupCommitWriter implements WriteExecutor {
    static final int LARGEST = 256;

    private static final int GRACE_SECONDS = 10;
    private static final String CLOSED = "the database is being closed";

    private final ConnectionPool connectionPool;
    private final DatabaseFile databaseFile;
    private final Jdbi jdbi;
    private final BlockingQueue<PendingWrite<?>> writes = new LinkedBlockingQueue<>();
    private final BlockingQueue<PendingWrite<?>> claims = new LinkedBlockingQueue<>();
    // A platform thread: SQLite would pin a virtual thread to its carrier.
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("writer").factory());

    /// Creates a writer.
    ///
    /// @param connectionPool a pool of one connection, for the writer
    /// @param databaseFile the file that it writes to
    GroupCommitWriter(ConnectionPool connectionPool, DatabaseFile databaseFile) {
        this.connectionPool = connectionPool;
        this.databaseFile = databaseFile;
        this.jdbi = connectionPool.jdbi();
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        return add(work).result();
    }

    @Override
    public <T> T claim(Function<Handle, T> work) {
        return addClaim(work).result();
    }

    @Override
    public Optional<DataSource> sharedConnections() {
        return Optional.empty();
    }

    @Override
    public boolean unchanged() {
        return databaseFile.unchanged();
    }

    @Override
    public OptionalLong freeBytes() {
        return databaseFile.freeBytes();
    }

    /// Between two groups, and without waiting for readers: the writes that wait come first.
    @Override
    public boolean truncateLog() {
        return CompletableFuture.supplyAsync(() -> jdbi.withHandle(GroupCommitWriter::truncateLog), writer)
                .join();
    }

    private static boolean truncateLog(Handle handle) {
        handle.execute("pragma busy_timeout = 0");
        try {
            return handle.createQuery("pragma wal_checkpoint(truncate)")
                    .map((row, _) -> row.getInt("busy") == 0)
                    .one();
        } finally {
            handle.execute("pragma busy_timeout = " + SqliteDialect.BUSY_MILLISECONDS);
        }
    }

    /// Lets the waiting work finish, for up to ten seconds.
    @Override
    public void close() throws SQLException {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                writes.forEach(pendingWrite -> pendingWrite.withdraw(CLOSED));
                claims.forEach(pendingWrite -> pendingWrite.withdraw(CLOSED));
                throw new SQLException("still writing after " + GRACE_SECONDS + " seconds");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while still writing", interrupted);
        }
        connectionPool.close();
    }

    /// Queues a write.
    <T> PendingWrite<T> add(Function<Handle, T> work) {
        return add(work, writes);
    }

    /// Queues a claim.
    <T> PendingWrite<T> addClaim(Function<Handle, T> work) {
        return add(work, claims);
    }

    /// Queues work. Each item schedules one run of the writer, which may find the item already done.
    private <T> PendingWrite<T> add(Function<Handle, T> work, BlockingQueue<PendingWrite<?>> queue) {
        PendingWrite<T> pendingWrite = new PendingWrite<>(work);
        queue.add(pendingWrite);
        try {
            writer.execute(this::writeWaiting);
        } catch (RejectedExecutionException closed) {
            // Unless the run of an earlier item does it.
            pendingWrite.withdraw(CLOSED);
        }
        return pendingWrite;
    }

    private void writeWaiting() {
        writeGroup(writes, LARGEST);
        writeGroup(claims, 1);
    }

    private void writeGroup(BlockingQueue<PendingWrite<?>> queue, int most) {
        List<PendingWrite<?>> group = new ArrayList<>();
        try {
            queue.drainTo(group, most);
            group.removeIf(pendingWrite -> !pendingWrite.begin());
            write(group);
        } catch (RuntimeException | Error failure) {
            group.forEach(pendingWrite -> pendingWrite.fail(failure));
        } finally {
            // No caller may be left waiting after the group.
            group.forEach(pendingWrite -> pendingWrite.fail(new IllegalStateException("not written")));
        }
    }

    private void write(List<PendingWrite<?>> group) {
        if (!group.isEmpty()) {
            jdbi.useHandle(handle -> {
                databaseFile.require(() -> bytes(handle));
                handle.useTransaction(rows -> group.forEach(pendingWrite -> pendingWrite.run(rows)));
                // a commit to a file that is gone by now is not one
                databaseFile.require(() -> bytes(handle));
            });
            group.forEach(PendingWrite::complete);
        }
    }

    private static long bytes(Handle handle) {
        return handle.createQuery("select page_count * page_size from pragma_page_count(), pragma_page_size()")
                .mapTo(Long.class)
                .one();
    }

    /// Write that a caller waits for while the writer does it together with others.
    ///
    /// Either the writer starts it, and then the caller waits for its outcome in any case, or it is withdrawn, and
    /// then none of it is ever done.
    static final class PendingWrite<T> {
        private final Function<Handle, T> work;
        private final AtomicBoolean settled = new AtomicBoolean();
        private final CompletableFuture<T> outcome = new CompletableFuture<>();
        // Used by the writer only: completes the outcome after the commit.
        private Runnable complete = () -> {};

        PendingWrite(Function<Handle, T> work) {
            this.work = work;
        }

        /// Waits for the outcome. An interrupt withdraws the work if possible, and is passed on.
        T result() {
            try {
                return outcome.get();
            } catch (InterruptedException interrupted) {
                withdraw("interrupted while waiting to write");
                try {
                    return result();
                } finally {
                    Thread.currentThread().interrupt();
                }
            } catch (ExecutionException failed) {
                throw unchecked(failed);
            }
        }

        /// Withdraws the work, unless the writer has started it.
        void withdraw(String why) {
            if (settled.compareAndSet(false, true)) {
                fail(new ConnectionException(new SQLException(why)));
            }
        }

        /// Called by the writer; returns whether the work is still wanted.
        boolean begin() {
            return settled.compareAndSet(false, true);
        }

        /// Does the work as a part of the transaction; if it throws, only that part is rolled back.
        void run(Handle handle) {
            try {
                T result = Savepoint.within(handle, () -> work.apply(handle));
                complete = () -> outcome.complete(result);
            } catch (TransactionException lost) {
                // The part could not be rolled back alone.
                throw lost;
            } catch (RuntimeException | Error failure) {
                complete = () -> fail(failure);
            }
        }

        /// Completes the outcome after the commit.
        void complete() {
            complete.run();
        }

        /// Fails the outcome.
        void fail(Throwable failure) {
            outcome.completeExceptionally(failure);
        }

        // Other types cannot occur: functions throw no checked exceptions.
        private static RuntimeException unchecked(ExecutionException failed) {
            return switch (failed.getCause()) {
                case RuntimeException failure -> failure;
                case Error error -> throw error;
                case null, default -> new IllegalStateException(failed);
            };
        }
    }
}
