package druppel.persistence;

import java.util.function.Function;

/// The rows of the house. Safe for use by many threads at once.
public interface UnitOfWork {
    /// Reads in one consistent view; never waits for a writer.
    <T> T read(Function<Repositories, T> work);

    /// Writes in one transaction: all of it or, where the work throws, nothing. Does no I/O beside
    /// the rows.
    ///
    /// Where several write at once and get in each other's way, the work may be done again: it has
    /// no effect beside the rows.
    <T> T write(Function<Repositories, T> work);

    /// Writes in one transaction in which the work takes only rows that nobody else holds: never
    /// waits for other writers, and never goes by rows that it did not take.
    <T> T take(Function<Repositories, T> work);
}
