package druppel.store;

import druppel.app.Invitees;
import druppel.app.Person;
import druppel.app.Platform;
import druppel.app.Workspace;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// People who are to be invited, a row each, until it is known who they are.
record InviteeTable(Handle handle) implements Invitees {
    private record Noting(Person person, Instant at) {}

    private static final Bulk<Noting> NOTING =
            new Bulk<>(
                    """
                    insert into invitee (platform, workspace, user_id, noted_at, tries)
                    values <rows>
                    on conflict do nothing
                    """,
                    "(?, ?, ?, ?, 0)",
                    (row, noting) ->
                            row.word(noting.person().platform())
                                    .text(noting.person().workspace())
                                    .text(noting.person().user())
                                    .instant(noting.at()));

    @Override
    public void add(Collection<Person> people, Instant now) {
        NOTING.write(handle, people.stream().map(person -> new Noting(person, now)).toList());
    }

    @Override
    public Set<String> among(Workspace workspace, Collection<String> users) {
        return Users.among(
                handle,
                """
                select user_id from invitee
                where platform = :platform and workspace = :id and user_id in (<users>)
                """,
                workspace,
                users);
    }

    @Override
    public List<Person> waiting(int perWorkspace) {
        return handle.createQuery(
                        """
                        select platform, workspace, user_id from (
                          select invitee.*,
                            row_number() over (partition by platform, workspace order by tries, noted_at, user_id) as place
                          from invitee) waiting
                        where place <= :limit
                        order by place, noted_at, platform, workspace
                        """)
                .bind("limit", perWorkspace)
                .map((results, context) -> person(new Columns(results)))
                .list();
    }

    @Override
    public void putBack(Person person) {
        handle.createUpdate(
                        """
                        update invitee set tries = tries + 1
                        where platform = :platform and workspace = :workspace and user_id = :user
                        """)
                .bindMethods(person)
                .execute();
    }

    @Override
    public void remove(Person person) {
        handle.createUpdate(
                        """
                        delete from invitee
                        where platform = :platform and workspace = :workspace and user_id = :user
                        """)
                .bindMethods(person)
                .execute();
    }

    @Override
    public int purge(Instant before, int limit) {
        return handle.createUpdate(
                        """
                        with old as materialized (
                          select platform, workspace, user_id from invitee
                          where noted_at < :before
                          order by noted_at
                          limit :limit
                          <skipLocked>)
                        delete from invitee where (platform, workspace, user_id) in (select platform, workspace, user_id from old)
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .execute();
    }

    private static Person person(Columns row) throws SQLException {
        return new Person(
                row.word("platform", Platform.class), row.text("workspace"), row.text("user_id"));
    }
}
