package druppel.store.sqlite;

import druppel.store.sql.Savepoint;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/// Write that a caller waits for while the writer does it together with others.
///
/// Either the writer starts it, and then the caller waits for its outcome in any case, or it is withdrawn, and then
/// none of it is ever done.
final class PendingWrite<T> {
    private final Function<Handle, T> work;
    private final AtomicBoolean settled = new AtomicBoolean();
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    // Used by the writer only: completes the outcome after the commit.
    private Runnable answer = () -> {};

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

    /// Completes the outcome after the commit.
    void answer() {
        answer.run();
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
