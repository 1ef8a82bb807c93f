package druppel.store.tables;

import druppel.domain.member.LinkCode;
import druppel.persistence.TeamRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of teams with their leader, and of their participants.
public record TeamTable(Handle handle, RowCipher rowCipher) implements TeamRepository {

    // The id is part of the associated data of the code, so the row is inserted first.
    @Override
    public Team create(long leader, LinkCode code) {
        handle.createQuery("""
            insert into team (leader_id, digest) values (:leader, :digest)
            on conflict (leader_id) do nothing
            returning id
            """)
                .bindMap(Map.of("leader", leader, "digest", rowCipher.digest(code.signs())))
                .mapTo(Long.class)
                .findOne()
                .ifPresent(team -> replaceCode(team, code));
        return ledBy(leader).orElseThrow();
    }

    @Override
    public void replaceCode(long team, LinkCode code) {
        handle.createUpdate("update team set digest = :digest, encrypted_code = :encrypted where id = :team")
                .bind("team", team)
                .bind("digest", rowCipher.digest(code.signs()))
                .bind("encrypted", rowCipher.encryptText(code.signs(), associatedData(team)))
                .execute();
    }

    @Override
    public boolean delete(long leader) {
        return handle.createUpdate("delete from team where leader_id = :leader")
                        .bind("leader", leader)
                        .execute()
                > 0;
    }

    @Override
    public Optional<Team> find(long team) {
        return handle.createQuery("select * from team where id = :team")
                .bind("team", team)
                .map(ResultRow.mapper(this::read))
                .findOne();
    }

    @Override
    public Optional<Team> ledBy(long leader) {
        return handle.createQuery("select * from team where leader_id = :leader")
                .bind("leader", leader)
                .map(ResultRow.mapper(this::read))
                .findOne();
    }

    @Override
    public Optional<Team> withCode(LinkCode code) {
        return handle.createQuery("select * from team where digest = :digest")
                .bind("digest", rowCipher.digest(code.signs()))
                .map(ResultRow.mapper(this::read))
                .findOne();
    }

    @Override
    public void join(long team, long member) {
        handle.createUpdate("""
            insert into team_participant (team_id, member_id)
            select id, :member from team where id = :team and leader_id <> :member
            on conflict do nothing
            """).bind("team", team).bind("member", member).execute();
    }

    @Override
    public boolean leave(long team, long member) {
        return handle.createUpdate("delete from team_participant where team_id = :team and member_id = :member")
                        .bindMap(Map.of("team", team, "member", member))
                        .execute()
                > 0;
    }

    @Override
    public List<Team> joinedBy(long member) {
        return handle.createQuery("""
            select team.* from team join team_participant on team_id = team.id
            where team_participant.member_id = :member
            order by team.id
            """)
                .bind("member", member)
                .map(ResultRow.mapper(this::read))
                .list();
    }

    @Override
    public List<Long> participants(long team) {
        return handle.createQuery("select member_id from team_participant where team_id = :team order by member_id")
                .bind("team", team)
                .mapTo(Long.class)
                .list();
    }

    @Override
    public void recordEnough(long team, boolean enough) {
        handle.createUpdate("update team set enough_participants = :enough where id = :team")
                .bindMap(Map.of("team", team, "enough", enough))
                .execute();
    }

    private Team read(ResultRow row) throws SQLException {
        long id = row.number("id");
        return new Team(
                id,
                row.number("leader_id"),
                rowCipher
                        .readText(row.bytes("encrypted_code"), associatedData(id))
                        .map(LinkCode::new),
                row.flagIfAny("enough_participants"));
    }

    private static String associatedData(long team) {
        return "echo:" + team;
    }
}
