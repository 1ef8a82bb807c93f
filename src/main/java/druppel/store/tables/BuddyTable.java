package druppel.store.tables;

import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.pairing.Pair;
import druppel.domain.pairing.PairingInput;
import druppel.persistence.BuddyRepository;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Tables of the members who want to meet a colleague each week, and of the colleagues whom they do not want to
/// meet.
public record BuddyTable(Handle handle) implements BuddyRepository {

    @Override
    public Optional<Participation> find(long member) {
        return handle.createQuery("select * from buddy where member_id = :member")
                .bind("member", member)
                .map(ResultRow.mapper(BuddyTable::read))
                .findOne();
    }

    @Override
    public List<Participation> in(Workspace workspace) {
        return handle.createQuery("select * from buddy where workspace = :workspace order by member_id")
                .bind("workspace", workspace.key())
                .map(ResultRow.mapper(BuddyTable::read))
                .list();
    }

    @Override
    public void save(Participation participation) {
        handle.createUpdate("""
            insert into buddy (member_id, workspace, seniority, skipped_week, introduction_week, introduction_at)
            select id, :place, :seniority, :skipped, :monday, :at from member where id = :member
            on conflict (member_id) do update set
              workspace = excluded.workspace, seniority = excluded.seniority, skipped_week = excluded.skipped_week,
              introduction_week = excluded.introduction_week, introduction_at = excluded.introduction_at
            """)
                .bind("member", participation.member())
                .bind("place", participation.workspace().key())
                .bind("seniority", participation.seniority())
                .bind("skipped", participation.skipped())
                .bind("monday", participation.awaiting().map(Introduction::monday))
                .bind("at", participation.awaiting().map(Introduction::at))
                .execute();
    }

    @Override
    public void remove(long member) {
        handle.createUpdate("delete from buddy where member_id = :member")
                .bind("member", member)
                .execute();
    }

    @Override
    public void block(long member, PlatformUser user) {
        handle.createUpdate("""
            insert into buddy_block (member_id, workspace, user_id)
            values (:member, :at, :user)
            on conflict do nothing
            """)
                .bindMap(Map.of("member", member, "at", user.at().key(), "user", user.user()))
                .execute();
    }

    @Override
    public boolean unblock(long member, PlatformUser user) {
        return handle.createUpdate("""
            delete from buddy_block
            where member_id = :member and workspace = :at and user_id = :user
            """)
                        .bindMap(Map.of("member", member, "at", user.at().key(), "user", user.user()))
                        .execute()
                > 0;
    }

    @Override
    public List<PlatformUser> blocked(long member) {
        return handle.createQuery("""
            select workspace, user_id from buddy_block where member_id = :member order by id desc
            """)
                .bind("member", member)
                .map(ResultRow.mapper(BuddyTable::user))
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

    private static Participation read(ResultRow row) throws SQLException {
        return new Participation(
                row.number("member_id"),
                Workspace.of(row.text("workspace")),
                row.word("seniority", PairingInput.Seniority.class),
                row.dateIfAny("skipped_week"),
                awaiting(row));
    }

    private static Optional<Introduction> awaiting(ResultRow row) throws SQLException {
        var monday = row.dateIfAny("introduction_week");
        var at = row.instantIfAny("introduction_at");
        return monday.flatMap(week -> at.map(moment -> new Introduction(week, moment)));
    }

    private static PlatformUser user(ResultRow row) throws SQLException {
        Workspace workspace = Workspace.of(row.text("workspace"));
        return new PlatformUser(workspace.platform(), workspace.id(), row.text("user_id"));
    }
}
