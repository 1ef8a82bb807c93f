package druppel.persistence;

import java.util.function.Consumer;
import java.util.function.Function;

/// Unit of work: runs transactions over the repositories. Thread-safe.
public interface UnitOfWork {
    /// Reads in one consistent snapshot; never waits for a writer.
    <T> T read(Function<Repositories, T> work);

    /// Writes in one transaction: all of it or, if the work throws, nothing. The work does no I/O besides the
    /// database.
    ///
    /// If concurrent writers conflict, the work may run again, so it must have no effect besides its rows.
    <T> T write(Function<Repositories, T> work);

    /// Writes in the same way, for work without a result.
    default void update(Consumer<Repositories> work) {
        write(rows -> {
            work.accept(rows);
            return rows;
        });
    }

    /// Writes in one transaction in which the work claims only rows that no other process holds. It never waits
    /// for other writers, and must not rely on rows that it did not claim.
    <T> T claim(Function<Repositories, T> work);
}
