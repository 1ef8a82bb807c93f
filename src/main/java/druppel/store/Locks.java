package druppel.store;

import org.jdbi.v3.core.Jdbi;

/// What a query says at its end, as `<skipLocked>`, to hold the rows that it finds and leave out
/// those that somebody else holds.
record Locks(String skipLocked) {
    /// For those who only read, and where there is one writer.
    static final Locks NONE = new Locks("");

    void define(Jdbi jdbi) {
        jdbi.define("skipLocked", skipLocked);
    }
}
