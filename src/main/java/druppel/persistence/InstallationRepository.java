package druppel.persistence;

import druppel.domain.install.Installation;
import druppel.domain.install.StoredInstallation;
import druppel.domain.install.TokenGrant;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where the bot is installed, one installation for each workspace. Tokens are encrypted at rest.
public interface InstallationRepository {

    /// Keeps an installation in the place of the one that was there.
    void put(Installation installation);

    Optional<StoredInstallation> find(Workspace workspace);

    /// Every installation on a platform.
    List<StoredInstallation> all(Platform platform);

    /// Some workspaces whose grants may be renewed now.
    List<Workspace> renewable(Platform platform, Instant now, int limit);

    /// Makes the renewal of a workspace's grant the caller's until then; empty where it is not due,
    /// or somebody else's.
    Optional<StoredInstallation> claim(Workspace workspace, Instant now, Instant until);

    /// Keeps a renewed grant; `false` where there has been a newer one since the claim.
    boolean renewed(StoredInstallation claimed, TokenGrant fresh);

    /// Leaves a renewal that failed alone until then.
    void failed(StoredInstallation claimed, Instant until);

    /// Notes that this grant is renewed no more; `false` where there has been a newer one since the
    /// claim.
    boolean refused(StoredInstallation claimed);

    /// Lets go of an installation and its tokens.
    void forget(Workspace workspace);
}
