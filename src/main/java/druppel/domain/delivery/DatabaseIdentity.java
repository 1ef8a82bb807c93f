package druppel.domain.delivery;

import java.time.Instant;
import java.util.Optional;

/// Identity of a database across restores: which installation it belongs to, and which epoch of it. An epoch ends when
/// the database goes back in time, such as by a restored backup.
///
/// @param installation random and permanent; copies of a database have it in common
/// @param epoch counts from 1
/// @param highWater the latest time that this database has seen; `Instant.EPOCH` if none yet
/// @param lookBefore messages due until then may have been sent before the database went back; empty if it never did
public record DatabaseIdentity(String installation, long epoch, Instant highWater, Optional<Instant> lookBefore) {
    public DatabaseIdentity {
        if (installation.isBlank() || epoch < 1) {
            throw new IllegalArgumentException("a database has an installation, and its epochs count from 1");
        }
    }

    /// The first epoch of an installation.
    public static DatabaseIdentity first(String installation) {
        return new DatabaseIdentity(installation, 1, Instant.EPOCH, Optional.empty());
    }
}
