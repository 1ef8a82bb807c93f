package druppel.persistence;

import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.delivery.Delivery;
import java.time.Instant;

/// New epoch of a database that went back in time, such as by a restored backup.
public record NewEpoch(DatabaseIdentity identity) {

    /// Begins the epoch, and with it the look at what was planned in the database: it may have been sent since. `false`
    /// if another process has begun it.
    public boolean begin(Repositories rows, Instant now) {
        boolean begun = rows.identity().begin(identity);
        if (begun) {
            doubt(rows, now);
        }
        return begun;
    }

    private void doubt(Repositories rows, Instant now) {
        rows.deliveryQueue().planned().stream()
                .filter(delivery -> identity.mayHaveSent(delivery.messageKind(), delivery.dueAt()))
                .forEach(delivery ->
                        rows.deliveryQueue().finish(delivery, Delivery.State.UNKNOWN, "the database went back", now));
    }
}
