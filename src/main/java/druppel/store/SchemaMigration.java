package druppel.store;

import druppel.store.dialect.Dialect;
import druppel.store.dialect.StoreUnavailableException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteDataSource;

/// Migration of the schema of an inspected database, by numbered scripts.
///
/// @param pending the number of pending migrations; empty if there is no database yet
/// @param layout the layout that is updated before the migrations run, if an early build made it
public record SchemaMigration(Dialect dialect, OptionalInt pending, Optional<EarlierLayout> layout) {

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

    /// Whether a version of the schema is newer than all that this program knows.
    public static boolean isNewer(Dialect dialect, String version) {
        SQLiteDataSource none = new SQLiteDataSource();
        none.setUrl("jdbc:sqlite::memory:");
        return Arrays.stream(flyway(dialect, none).info().all())
                .allMatch(known -> known.getVersion().compareTo(MigrationVersion.fromVersion(version)) < 0);
    }

    /// Makes the tables of one version in a database that has none.
    public static void migrateTo(Dialect dialect, String version) {
        dialect.prepare();
        try {
            Flyway.configure()
                    .configuration(flyway(dialect, dialect.migrationSource()).getConfiguration())
                    .target(version)
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw unusable(dialect, "migrated", failure);
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
