package druppel.store.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// Savepoint: a part of a transaction that can be rolled back alone.
public final class Savepoint {
    private Savepoint() {}

    /// Does work as a part of the transaction. If it throws, only this part is rolled back; throws
    /// `TransactionException` if that fails.
    public static <T> T within(Handle handle, Supplier<T> work) {
        String name = "part_" + UUID.randomUUID().toString().replace("-", "");
        handle.savepoint(name);
        try {
            T result = work.get();
            handle.releaseSavepoint(name);
            return result;
        } catch (RuntimeException | Error failure) {
            handle.rollbackToSavepoint(name);
            throw failure;
        }
    }

    /// Does work for many items within one savepoint and, if that fails, for each of them within its own.
    ///
    /// @param failed receives each item that failed alone
    public static <T, R> List<R> each(
            Handle handle, List<T> many, Function<List<T>, List<R>> work, BiConsumer<T, Throwable> failed) {
        return many.isEmpty()
                ? List.of()
                : attempt(handle, () -> work.apply(many), failure -> {})
                        .orElseGet(() -> many.stream()
                                .map(one -> attempt(
                                        handle, () -> work.apply(List.of(one)), failure -> failed.accept(one, failure)))
                                .flatMap(Optional::stream)
                                .flatMap(List::stream)
                                .toList());
    }

    private static <R> Optional<R> attempt(Handle handle, Supplier<R> work, Consumer<Throwable> failed) {
        try {
            return Optional.of(within(handle, work));
        } catch (RuntimeException | Error failure) {
            if (failsTransaction(failure)) {
                throw failure;
            }
            failed.accept(failure);
            return Optional.empty();
        }
    }

    /// After a database error PostgreSQL accepts no more statements in the transaction, and a serialization
    /// failure must reach the code that retries the whole transaction.
    private static boolean failsTransaction(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
