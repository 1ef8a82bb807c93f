package druppel.store.backup;

import druppel.config.DatabaseSettings;
import druppel.domain.delivery.DatabaseIdentity;
import java.util.function.Function;

/// Target of a restore: a SQLite file, or a schema of a database server. A failure leaves it as it was.
sealed interface RestoreTarget permits FileTarget, SchemaTarget {

    /// Throws `StoreUnavailableException` if the restore would replace what may not be replaced.
    ///
    /// @param force whether a database with rows may be replaced
    void requireReplaceable(boolean force);

    /// Replaces the database.
    ///
    /// @param load fills an empty database
    DatabaseIdentity replace(Function<DatabaseSettings, DatabaseIdentity> load);
}
