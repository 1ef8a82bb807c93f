package druppel.persistence;

import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.pairing.Pair;
import java.util.List;
import java.util.Set;

/// Repository of the colleagues whom members do not want to meet, visible to each member alone. A blocked colleague is
/// named by the platform's id, whether the bot knows them or not.
public interface BuddyBlockRepository {
    void add(long member, PlatformUser user);

    /// Removes a block; `false` if there was none.
    boolean remove(long member, PlatformUser user);

    /// The colleagues whom a member has blocked, newest first.
    List<PlatformUser> of(long member);

    /// Pairs of participants of a workspace of whom one has blocked the other.
    Set<Pair> blockedPairs(Workspace workspace);
}
