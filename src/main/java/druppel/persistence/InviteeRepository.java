package druppel.persistence;

import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// People who are to be invited, while it is still to be found out who they are.
public interface InviteeRepository {
    /// Notes them; nothing for those who are noted already.
    void add(Collection<PlatformUser> people, Instant now);

    /// Those of the users of a workspace who are noted.
    Set<String> among(Workspace workspace, Collection<String> users);

    /// The longest waiting of each workspace, at most so many of each; those who were put back wait
    /// behind the others.
    List<PlatformUser> waiting(int perWorkspace);

    /// Somebody of whom nothing could be found out yet waits behind the others.
    void putBack(PlatformUser user);

    void remove(PlatformUser user);

    /// Lets go of those who were noted before this moment, so many at most; how many.
    int purge(Instant before, int limit);
}
