package druppel.store.dialect;

import org.jdbi.v3.core.Jdbi;

/// Lock clause that queries end with, as `<skipLocked>`: locks the rows that they find and skips those locked by
/// others.
public record LockClause(String skipLocked) {
    /// No locks, for readers and for databases with a single writer.
    public static final LockClause NONE = new LockClause("");

    void define(Jdbi jdbi) {
        jdbi.define("skipLocked", skipLocked);
    }
}
