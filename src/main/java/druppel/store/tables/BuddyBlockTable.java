package druppel.store.tables;

import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.pairing.Pair;
import druppel.persistence.BuddyBlockRepository;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Table of the colleagues whom members do not want to meet.
public record BuddyBlockTable(Handle handle) implements BuddyBlockRepository {

    @Override
    public void add(long member, PlatformUser user) {
        handle.createUpdate("""
            insert into buddy_block (member_id, workspace, user_id)
            values (:member, :at, :user)
            on conflict do nothing
            """)
                .bindMap(Map.of("member", member, "at", user.at().key(), "user", user.user()))
                .execute();
    }

    @Override
    public boolean remove(long member, PlatformUser user) {
        return handle.createUpdate("""
            delete from buddy_block
            where member_id = :member and workspace = :at and user_id = :user
            """)
                        .bindMap(Map.of("member", member, "at", user.at().key(), "user", user.user()))
                        .execute()
                > 0;
    }

    @Override
    public List<PlatformUser> of(long member) {
        return handle.createQuery("""
            select workspace, user_id from buddy_block where member_id = :member order by id desc
            """)
                .bind("member", member)
                .map(ResultRow.mapper(BuddyBlockTable::person))
                .list();
    }

    @Override
    public Set<Pair> blockedPairs(Workspace workspace) {
        return handle.createQuery("""
            select buddy_block.member_id, member.id as other_id
            from buddy
              join buddy_block on buddy_block.member_id = buddy.member_id
              join member on platform = :platform and member.workspace = :id
                and member.user_id = buddy_block.user_id
            where buddy.workspace = :key and buddy_block.workspace = :key
              and member.id <> buddy_block.member_id
            """)
                .bindMethods(workspace)
                .map(ResultRow.mapper(row -> new Pair(row.number("member_id"), row.number("other_id"))))
                .set();
    }

    private static PlatformUser person(ResultRow row) throws SQLException {
        Workspace workspace = Workspace.of(row.text("workspace"));
        return new PlatformUser(workspace.platform(), workspace.id(), row.text("user_id"));
    }
}
