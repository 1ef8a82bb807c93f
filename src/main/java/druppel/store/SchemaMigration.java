package druppel.store;

import druppel.store.dialect.Dialect;
import druppel.store.dialect.StoreUnavailableException;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;

/// Migration of the schema of an inspected database, by numbered scripts.
///
/// @param pending the number of pending migrations; empty if there is no database yet
/// @param layout the layout that is updated before the migrations run, if an early build made it
record SchemaMigration(Dialect dialect, OptionalInt pending, Optional<EarlierLayout> layout) {

    /// Runs the pending migrations; returns their number.
    int migrate() {
        dialect.prepare();
        try {
            layout.ifPresent(made -> made.update(dialect.migrationSource(), dialect.columnTypes()));
            return flyway(dialect, dialect.migrationSource()).migrate().migrationsExecuted;
        } catch (FlywayException | JdbiException failure) {
            throw unusable(dialect, "migrated", failure);
        }
    }

    /// Throws `StoreUnavailableException` if the database is missing or behind.
    void requireCurrent() {
        int behind = pending.orElseThrow(() -> new StoreUnavailableException("There is no database at "
                + dialect.location()
                + " yet; run druppel migrate, or name another one in DATABASE_URL"));
        if (behind > 0) {
            throw new StoreUnavailableException("The database at "
                    + dialect.location()
                    + " is behind (pending migrations: "
                    + behind
                    + "); run druppel migrate");
        }
    }

    static Flyway flyway(Dialect dialect, DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations(dialect.migrations().toArray(String[]::new))
                .failOnMissingLocations(true)
                .placeholders(dialect.columnTypes())
                .load();
    }

    static StoreUnavailableException unusable(Dialect dialect, String done, Exception failure) {
        return new StoreUnavailableException(
                "The database at "
                        + dialect.location()
                        + " cannot be "
                        + done
                        + " ("
                        + StoreUnavailableException.reason(failure)
                        + "); check that DATABASE_URL names Druppel's own database and that this user may write it",
                failure);
    }
}
