package druppel.store.sqlite;

import druppel.store.sql.Savepoint;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/// A work that somebody waits for while the writer does it together with others.
///
/// Either the writer begins it, and then its outcome is waited for whatever happens, or it is
/// withdrawn, and then nothing of it is ever done.
final class PendingWrite<T> {
    private final Function<Handle, T> work;
    private final AtomicBoolean settled = new AtomicBoolean();
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    // The writer's own: what to say once the commit is through.
    private Runnable answer = () -> {};

    PendingWrite(Function<Handle, T> work) {
        this.work = work;
    }

    /// Waits for the outcome. An interrupt withdraws the work if it can, and is passed on.
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

    /// Withdraws it, unless the writer has begun.
    void withdraw(String why) {
        if (settled.compareAndSet(false, true)) {
            fail(new ConnectionException(new SQLException(why)));
        }
    }

    /// For the writer: whether it is still wanted.
    boolean begin() {
        return settled.compareAndSet(false, true);
    }

    /// Does the work as a part of the transaction; where it throws, that part is taken back alone.
    void carryOut(Handle handle) {
        Savepoint savepoint = Savepoint.begin(handle);
        try {
            T result = work.apply(handle);
            savepoint.keep();
            answer = () -> outcome.complete(result);
        } catch (RuntimeException | Error failure) {
            savepoint.takeBack();
            answer = () -> fail(failure);
        }
    }

    /// Tells what became of it, now that the commit is through.
    void answer() {
        answer.run();
    }

    /// Tells that nothing came of it.
    void fail(Throwable failure) {
        outcome.completeExceptionally(failure);
    }

    // A work throws nothing else: functions have no checked exceptions.
    private static RuntimeException unchecked(ExecutionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(failed);
        };
    }
}
