package druppel.domain.install;

import java.time.Instant;

/// Installation as stored, with the state of its token renewal.
///
/// @param version increases with each grant, so that an older grant never overwrites a newer one
/// @param failures number of consecutive failed renewals
/// @param claimedUntil until when a worker holds the renewal, or waits after a failure
/// @param refused whether the platform no longer renews the grant, so that only a new installation helps
public record StoredInstallation(
        Installation installation, long version, int failures, Instant claimedUntil, boolean refused) {
    /// Whether a worker may renew it now.
    public boolean renewable(Instant now) {
        return !refused && installation.tokenGrant().due(now) && !now.isBefore(claimedUntil);
    }
}
