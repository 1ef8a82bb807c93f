package druppel.domain.install;

import java.time.Instant;

/// An installation as it is kept.
///
/// @param version grows with each grant, so that nobody writes over a newer one
/// @param failures how often in a row its renewal has failed
/// @param takenUntil until when a renewal is somebody's, or is left alone after a failure
/// @param refused whether the platform renews it no more, and only a new installation helps
public record StoredInstallation(
        Installation installation, long version, int failures, Instant takenUntil, boolean refused) {
    /// Whether somebody may renew it now.
    public boolean renewable(Instant now) {
        return !refused && installation.tokenGrant().due(now) && !now.isBefore(takenUntil);
    }
}
