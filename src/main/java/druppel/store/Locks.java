package druppel.store;

import org.jdbi.v3.core.Jdbi;

/// What a query says at its end to hold the rows that it finds: `<forUpdate>` waits for whoever
/// holds them, `<skipLocked>` leaves those out.
record Locks(String forUpdate, String skipLocked) {
    /// For those who only read, and where there is one writer.
    static final Locks NONE = new Locks("", "");

    void define(Jdbi jdbi) {
        jdbi.define("forUpdate", forUpdate);
        jdbi.define("skipLocked", skipLocked);
    }
}
