package druppel.store.tables;

import druppel.domain.member.Workspace;
import druppel.domain.pairing.PairingInput;
import druppel.persistence.BuddyRepository;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of the members who want to meet a colleague each week.
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
}
