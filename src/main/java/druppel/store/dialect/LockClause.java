package druppel.store.dialect;

import org.jdbi.v3.core.Jdbi;

/// What a query says at its end, as `<skipLocked>`, to hold the rows that it finds and leave out
/// those that somebody else holds.
public record LockClause(String skipLocked) {
    /// For those who only read, and where there is one writer.
    public static final LockClause NONE = new LockClause("");

    void define(Jdbi jdbi) {
        jdbi.define("skipLocked", skipLocked);
    }
}
