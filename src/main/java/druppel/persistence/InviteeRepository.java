package druppel.persistence;

import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Repository of people to invite whose profile is still to be looked up.
public interface InviteeRepository {
    /// Adds people; those already stored are left as they are.
    void add(Collection<PlatformUser> people, Instant now);

    /// The users among these who are stored, or were invited before and are deleted since.
    Set<String> among(Workspace workspace, Collection<String> users);

    /// The longest waiting people of each workspace, at most `perWorkspace` of each; people who were put back wait
    /// behind the others.
    List<PlatformUser> waiting(int perWorkspace);

    /// Moves a person whose profile was not available yet behind the others.
    void postpone(PlatformUser user);

    /// Removes a person; `false` if they were not stored.
    boolean remove(PlatformUser user);

    /// Deletes at most `limit` people added before this moment; returns how many.
    int purge(Instant before, int limit);
}
