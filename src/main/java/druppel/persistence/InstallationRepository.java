package druppel.persistence;

import druppel.domain.install.Installation;
import druppel.domain.install.StoredInstallation;
import druppel.domain.install.TokenGrant;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Repository of installations, one for each workspace. Tokens are encrypted at rest.
public interface InstallationRepository {

    /// Stores an installation, replacing the earlier one.
    void save(Installation installation);

    Optional<StoredInstallation> find(Workspace workspace);

    /// All installations on a platform.
    List<StoredInstallation> all(Platform platform);

    /// Workspaces whose grants may be renewed now, at most `limit`.
    List<Workspace> renewable(Platform platform, Instant now, int limit);

    /// Claims the renewal of a workspace's grant until a moment; empty if it is not due or another worker holds
    /// it.
    Optional<StoredInstallation> claimRenewal(Workspace workspace, Instant now, Instant until);

    /// Stores a renewed grant; `false` if a newer one was stored since the claim.
    boolean saveRenewal(StoredInstallation claimed, TokenGrant fresh);

    /// Postpones a failed renewal until a moment.
    void postponeRenewal(StoredInstallation claimed, Instant until);

    /// Marks a grant that the platform no longer renews; `false` if a newer one was stored since the claim.
    boolean markRefused(StoredInstallation claimed);

    /// Deletes an installation and its tokens.
    void forget(Workspace workspace);
}
