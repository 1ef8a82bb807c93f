package druppel.persistence;

import druppel.domain.delivery.DatabaseIdentity;
import java.time.Instant;
import java.util.Optional;

/// Repository of the identity of the database: one row.
public interface DatabaseIdentityRepository {

    /// The identity; empty if the database was migrated and never opened since.
    Optional<DatabaseIdentity> find();

    /// The identity of an open database, which always has one.
    default DatabaseIdentity get() {
        return find().orElseThrow(() -> new IllegalStateException("the database has no identity"));
    }

    /// Stores the first identity; does nothing if the database has one.
    void create(DatabaseIdentity identity);

    /// Raises the high water; never lowers it.
    void raise(Instant highWater);

    /// Begins a later epoch; `false` if another process has begun it already.
    boolean begin(DatabaseIdentity epoch);
}
