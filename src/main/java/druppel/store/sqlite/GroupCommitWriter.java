package druppel.store.sqlite;

import druppel.store.dialect.ConnectionPool;
import druppel.store.dialect.JdbiFactory;
import druppel.store.dialect.LockClause;
import druppel.store.dialect.WriteExecutor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// One thread that writes for everybody, with one commit for all who wait.
///
/// A commit that outlives a power cut waits for the disk, and SQLite has one writer: many who wait
/// for it in turn wait long. So the writer takes whatever has gathered while it was at the disk,
/// does each work as a part of one transaction, commits, and answers them all. A work that throws
/// loses its own part alone; a commit that fails fails them all.
final class GroupCommitWriter implements WriteExecutor {
    static final int LARGEST = 256;

    private static final int GRACE_SECONDS = 10;
    private static final String CLOSED = "the database is being closed";

    private final ConnectionPool connectionPool;
    private final Jdbi jdbi;
    private final BlockingQueue<PendingWrite<?>> waiting = new LinkedBlockingQueue<>();
    // A thread of the platform: SQLite would hold a virtual one to its carrier anyway.
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("writer").factory());

    /// @param connectionPool one connection, for the writer
    GroupCommitWriter(ConnectionPool connectionPool) {
        this.connectionPool = connectionPool;
        this.jdbi = JdbiFactory.create(connectionPool, LockClause.NONE);
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        return add(work).result();
    }

    @Override
    public <T> T take(Function<Handle, T> work) {
        return write(work);
    }

    @Override
    public Optional<DataSource> shared() {
        return Optional.empty();
    }

    /// What waits is still written, ten seconds long.
    @Override
    public void close() throws SQLException {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                waiting.forEach(pendingWrite -> pendingWrite.withdraw(CLOSED));
                throw new SQLException("still writing after " + GRACE_SECONDS + " seconds");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while writing went on", interrupted);
        }
        connectionPool.close();
    }

    /// Puts a work in the row. Each brings the writer one turn, in which it may find it done.
    <T> PendingWrite<T> add(Function<Handle, T> work) {
        PendingWrite<T> pendingWrite = new PendingWrite<>(work);
        waiting.add(pendingWrite);
        try {
            writer.execute(this::writeGroup);
        } catch (RejectedExecutionException closed) {
            // Unless an earlier work's turn comes by it all the same.
            pendingWrite.withdraw(CLOSED);
        }
        return pendingWrite;
    }

    private void writeGroup() {
        List<PendingWrite<?>> group = new ArrayList<>();
        try {
            waiting.drainTo(group, LARGEST);
            group.removeIf(pendingWrite -> !pendingWrite.begin());
            write(group);
        } catch (RuntimeException | Error failure) {
            group.forEach(pendingWrite -> pendingWrite.fail(failure));
        } finally {
            // Nobody is left waiting for a group that is over.
            group.forEach(pendingWrite -> pendingWrite.fail(new IllegalStateException("not written")));
        }
    }

    private void write(List<PendingWrite<?>> group) {
        if (!group.isEmpty()) {
            jdbi.useTransaction(handle -> group.forEach(pendingWrite -> pendingWrite.carryOut(handle)));
            group.forEach(PendingWrite::answer);
        }
    }
}
