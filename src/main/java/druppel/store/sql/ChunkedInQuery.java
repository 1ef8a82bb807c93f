package druppel.store.sql;

import druppel.domain.member.Workspace;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import org.jdbi.v3.core.Handle;

/// Query for many users of a workspace, in chunks of a thousand, because a statement takes a limited number of values.
public final class ChunkedInQuery {
    private static final int AT_ONCE = 1_000;

    private ChunkedInQuery() {}

    /// Selects those of the given users that a query finds.
    ///
    /// @param query with `:platform` and `:id` of the workspace, and `<users>`
    public static Set<String> among(Handle handle, String query, Workspace workspace, Collection<String> users) {
        Set<String> found = new HashSet<>();
        users.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> found.addAll(some(handle, query, workspace, some)));
        return found;
    }

    private static Set<String> some(Handle handle, String query, Workspace workspace, List<String> users) {
        return handle.createQuery(query)
                .bindMethods(workspace)
                .bindList("users", users)
                .mapTo(String.class)
                .set();
    }
}
