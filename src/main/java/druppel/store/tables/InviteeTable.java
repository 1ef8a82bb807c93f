package druppel.store.tables;

import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.persistence.InviteeRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.sql.BatchStatement;
import druppel.store.sql.ChunkedInQuery;
import druppel.store.sql.ResultRow;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Table of people to invite, until their profile is known; and of those who were invited and are deleted since, with
/// nothing but a keyed digest of the account.
public record InviteeTable(Handle handle, RowCipher rowCipher) implements InviteeRepository {
    private record Noting(PlatformUser user, Instant at) {}

    private static final BatchStatement<Noting> NOTING = new BatchStatement<>(
            """
            insert into invitee (platform, workspace, user_id, added_at, attempts)
            values <rows>
            on conflict do nothing
            """,
            "(?, ?, ?, ?, 0)",
            (batchRow, noting) -> batchRow.text(noting.user().platform().id())
                    .text(noting.user().workspace())
                    .text(noting.user().user())
                    .instant(noting.at()));

    @Override
    public void add(Collection<PlatformUser> people, Instant now) {
        NOTING.write(handle, people.stream().map(user -> new Noting(user, now)).toList());
    }

    @Override
    public Set<String> among(Workspace workspace, Collection<String> users) {
        Set<String> found = new HashSet<>(waiting(workspace, users));
        found.addAll(past(workspace, users));
        return found;
    }

    private Set<String> waiting(Workspace workspace, Collection<String> users) {
        return ChunkedInQuery.among(handle, """
            select user_id from invitee
            where platform = :platform and workspace = :id and user_id in (<users>)
            """, workspace, users);
    }

    private Set<String> past(Workspace workspace, Collection<String> users) {
        Set<ByteBuffer> digests = handle.createQuery("""
            select account_digest from past_invitation where platform = :platform and workspace = :id
            """).bindMethods(workspace).mapTo(byte[].class).stream()
                .map(ByteBuffer::wrap)
                .collect(Collectors.toSet());
        return users.stream()
                .filter(user -> digests.contains(ByteBuffer.wrap(
                        rowCipher.digest(new PlatformUser(workspace.platform(), workspace.id(), user)))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Adds somebody who was invited and is deleted now.
    void addPast(PlatformUser user) {
        handle.createUpdate("""
            insert into past_invitation (platform, workspace, account_digest) values (:platform, :workspace, :digest)
            on conflict do nothing
            """)
                .bindMethods(user)
                .bind("digest", rowCipher.digest(user))
                .execute();
    }

    /// Deletes that somebody was invited before; returns how many rows it was in.
    int forget(PlatformUser user) {
        return handle.createUpdate("""
            delete from past_invitation
            where platform = :platform and workspace = :workspace and account_digest = :digest
            """)
                .bindMethods(user)
                .bind("digest", rowCipher.digest(user))
                .execute();
    }

    @Override
    public List<PlatformUser> waiting(int perWorkspace) {
        return handle.createQuery("""
            select platform, workspace, user_id from (
              select invitee.*,
                row_number() over (partition by platform, workspace order by attempts, added_at, user_id) as place
              from invitee) waiting
            where place <= :limit
            order by place, added_at, platform, workspace
            """)
                .bind("limit", perWorkspace)
                .map(ResultRow.mapper(ResultRow::user))
                .list();
    }

    @Override
    public void postpone(PlatformUser user) {
        handle.createUpdate("""
            update invitee set attempts = attempts + 1
            where platform = :platform and workspace = :workspace and user_id = :user
            """).bindMethods(user).execute();
    }

    @Override
    public boolean remove(PlatformUser user) {
        return handle.createUpdate("""
            delete from invitee
            where platform = :platform and workspace = :workspace and user_id = :user
            """).bindMethods(user).execute() > 0;
    }

    @Override
    public int purge(Instant before, int limit) {
        return ExpiredRows.INVITEES.delete(handle, before, limit);
    }
}
