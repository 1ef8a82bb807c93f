package druppel.persistence;

import druppel.domain.member.PlatformUser;

/// The places in which people have opened their own page within the platform, their Home. Nobody
/// else's is worth publishing.
public interface OpenedHomeRepository {

    /// Somebody has opened it; noted once.
    void note(long member, PlatformUser place);

    /// Whether it was ever opened there.
    boolean has(PlatformUser place);
}
