package druppel.store.backup;

import druppel.config.DatabaseSettings;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.store.dialect.DatabaseIntegrity;
import druppel.store.dialect.Dialect;
import druppel.store.dialect.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/// Empty schema of a database server, which a failure leaves empty again.
record SchemaTarget(Dialect dialect, DatabaseSettings settings) implements RestoreTarget {

    @Override
    public void requireReplaceable(boolean force) {
        if (force) {
            throw new StoreUnavailableException("--force replaces SQLite files only; leave it out, create an empty"
                    + " database or schema, and name that in DATABASE_URL");
        }
        try (Connection connection = dialect.readOnlySource().getConnection()) {
            if (!DatabaseIntegrity.column(connection, dialect.tables()).isEmpty()) {
                throw new StoreUnavailableException("The database at " + dialect.location()
                        + " is not empty; create an empty database or schema, and name that in DATABASE_URL");
            }
        } catch (SQLException failure) {
            throw new StoreUnavailableException(
                    "The database at " + dialect.location() + " cannot be read ("
                            + StoreUnavailableException.reason(failure) + "); " + dialect.remedy(),
                    failure);
        }
    }

    @Override
    public DatabaseIdentity replace(Function<DatabaseSettings, DatabaseIdentity> load) {
        try {
            return load.apply(settings);
        } catch (RuntimeException failure) {
            drop(failure);
            throw failure;
        }
    }

    private void drop(RuntimeException failure) {
        try (Connection connection = dialect.migrationSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : DatabaseIntegrity.column(connection, dialect.tables())) {
                statement.execute("drop table if exists \"" + table + "\" cascade");
            }
        } catch (SQLException away) {
            failure.addSuppressed(away);
        }
    }
}
