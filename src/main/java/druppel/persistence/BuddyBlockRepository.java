package druppel.persistence;

import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.pairing.Pair;
import java.util.List;
import java.util.Set;

/// Whom members do not want to meet, known to them alone. Somebody is named by the platform's id,
/// whether the bot knows them or not.
public interface BuddyBlockRepository {
    void add(long member, PlatformUser user);

    /// Whether there was anything to take back.
    boolean remove(long member, PlatformUser user);

    /// Whom a member avoids, the one added last first.
    List<PlatformUser> of(long member);

    /// Those who want to meet somebody in a workspace and of whom one avoids the other.
    Set<Pair> apart(Workspace workspace);
}
