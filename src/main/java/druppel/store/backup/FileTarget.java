package druppel.store.backup;

import druppel.config.DatabaseSettings;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.store.dialect.DatabaseIntegrity;
import druppel.store.dialect.Dialect;
import druppel.store.dialect.StoreUnavailableException;
import druppel.store.sqlite.DatabaseReplacement;
import druppel.store.sqlite.SqliteDialect;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.function.Function;

/// SQLite file that a new one replaces once that is complete. The old file is kept under another name.
///
/// @param database the file, not a symbolic link to it; it need not exist
/// @param progress is told where the old file is
record FileTarget(Dialect dialect, Path database, Consumer<String> progress, Instant now) implements RestoreTarget {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Override
    public void requireReplaceable(boolean force) {
        if (!force && !isEmpty()) {
            throw new StoreUnavailableException("There is a database at " + dialect.location()
                    + " already; add --force to put it aside, or name another one in DATABASE_URL");
        }
    }

    /// Whether there is no database, or one without tables. One that cannot be read is not empty.
    private boolean isEmpty() {
        if (!dialect.exists()) {
            return true;
        }
        try (Connection connection = dialect.readOnlySource().getConnection()) {
            return DatabaseIntegrity.column(connection, dialect.tables()).isEmpty();
        } catch (SQLException unreadable) {
            return false;
        }
    }

    @Override
    public DatabaseIdentity replace(Function<DatabaseSettings, DatabaseIdentity> load) {
        Path fresh = sibling(".restoring");
        Path aside = sibling(".before-restore-" + TIME.format(now));
        DatabaseReplacement replacement = new DatabaseReplacement(database, aside);
        try {
            DatabaseReplacement.delete(fresh);
            replacement.settle();
            DatabaseIdentity identity = load.apply(DatabaseSettings.of(SqliteDialect.SCHEME + fresh));
            if (replacement.publish(fresh)) {
                progress.accept("Kept the old database at " + aside + "; delete it when you no longer need it.");
            }
            return identity;
        } catch (IOException failure) {
            throw unwritable(failure);
        } finally {
            delete(fresh);
        }
    }

    private void delete(Path fresh) {
        try {
            DatabaseReplacement.delete(fresh);
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    private StoreUnavailableException unwritable(IOException failure) {
        return new StoreUnavailableException(
                "The database at " + dialect.location() + " cannot be replaced ("
                        + StoreUnavailableException.reason(failure) + "); " + dialect.remedy(),
                failure);
    }

    private Path sibling(String suffix) {
        return database.resolveSibling(database.getFileName() + suffix);
    }
}
