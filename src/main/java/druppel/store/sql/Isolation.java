package druppel.store.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Isolation of failures within one transaction, by savepoints: one for all items as long as nothing fails.
public record Isolation(Handle handle) {

    public <T, R> List<R> each(List<T> many, Function<List<T>, List<R>> work, BiConsumer<T, Throwable> failed) {
        return many.isEmpty()
                ? List.of()
                : attempt(many, work, failure -> {}).orElseGet(() -> alone(many, work, failed));
    }

    private <T, R> List<R> alone(List<T> many, Function<List<T>, List<R>> work, BiConsumer<T, Throwable> failed) {
        return many.stream()
                .flatMap(one -> attempt(List.of(one), work, failure -> failed.accept(one, failure)).stream())
                .flatMap(List::stream)
                .toList();
    }

    private <T, R> Optional<List<R>> attempt(
            List<T> some, Function<List<T>, List<R>> work, Consumer<Throwable> failed) {
        Savepoint savepoint = Savepoint.begin(handle);
        try {
            List<R> results = work.apply(some);
            savepoint.keep();
            return Optional.of(results);
        } catch (RuntimeException | Error failure) {
            if (ofTheWhole(failure)) {
                throw failure;
            }
            savepoint.takeBack();
            failed.accept(failure);
            return Optional.empty();
        }
    }

    /// After a database error PostgreSQL accepts no more statements in the transaction, and a serialization
    /// failure must reach the code that retries the whole transaction.
    private static boolean ofTheWhole(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
