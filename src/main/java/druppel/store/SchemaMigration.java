package druppel.store;

import druppel.store.dialect.Dialect;
import druppel.store.dialect.StoreUnavailableException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Migration of the schema, by numbered scripts.
record SchemaMigration(Dialect dialect) {

    /// Runs the pending migrations; returns their number.
    int migrate() {
        dialect.prepare();
        try {
            return flyway(dialect.migrationSource()).migrate().migrationsExecuted;
        } catch (FlywayException failure) {
            throw unusable("migrated", failure);
        }
    }

    /// The number of pending migrations; changes nothing.
    int pending() {
        if (!dialect.exists()) {
            throw new StoreUnavailableException("There is no database at "
                    + dialect.location()
                    + " yet; run druppel migrate, or name another one in DATABASE_URL");
        }
        try {
            return flyway(dialect.readOnlySource()).info().pending().length;
        } catch (FlywayException failure) {
            throw unusable("read", failure);
        }
    }

    /// Throws `StoreUnavailableException` if the database is missing or behind.
    void requireCurrent() {
        int pending = pending();
        if (pending > 0) {
            throw new StoreUnavailableException("The database at "
                    + dialect.location()
                    + " is "
                    + pending
                    + " migrations behind; run druppel migrate");
        }
    }

    private Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations(dialect.migrations().toArray(String[]::new))
                .failOnMissingLocations(true)
                .placeholders(dialect.columnTypes())
                .load();
    }

    private StoreUnavailableException unusable(String done, FlywayException failure) {
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
