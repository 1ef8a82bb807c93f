package druppel.store.tables;

import druppel.persistence.PlanRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.crypto.Subject;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of members' own plans; each text is encrypted for its member and practice.
public record PlanTable(Handle handle, RowCipher rowCipher) implements PlanRepository {

    @Override
    public void save(OwnPlan plan) {
        new PlanTable(handle, rowCipher.strict()).find(plan.member(), plan.practice());
        handle.createUpdate("""
            insert into plan (member_id, practice_id, encrypted_text, made_on)
            values (:member, :practice, :encrypted, :madeOn)
            on conflict (member_id, practice_id)
              do update set encrypted_text = excluded.encrypted_text, made_on = excluded.made_on
            """)
                .bindMethods(plan)
                .bind("encrypted", encrypted(plan))
                .execute();
    }

    @Override
    public Optional<OwnPlan> find(long member, String practice) {
        return handle.createQuery("select * from plan where member_id = :member and practice_id = :practice")
                .bindMap(Map.of("member", member, "practice", practice))
                .map(ResultRow.mapper(this::read))
                .findOne()
                .flatMap(plan -> plan);
    }

    @Override
    public List<OwnPlan> of(Collection<Long> members) {
        return members.isEmpty()
                ? List.of()
                : handle
                        .createQuery("""
                            select * from plan
                            where member_id in (<members>)
                            order by member_id, practice_id
                            """)
                        .bindList("members", List.copyOf(members))
                        .map(ResultRow.mapper(this::read))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    @Override
    public boolean delete(long member, String practice) {
        return handle.createUpdate("delete from plan where member_id = :member and practice_id = :practice")
                        .bindMap(Map.of("member", member, "practice", practice))
                        .execute()
                > 0;
    }

    @Override
    public int purge(LocalDate before, int limit) {
        return ExpiredRows.PLANS.delete(handle, before, limit);
    }

    private byte[] encrypted(OwnPlan plan) {
        return rowCipher.encryptText(
                handle, Subject.member(plan.member()), plan.text(), associatedData(plan.member(), plan.practice()));
    }

    private Optional<OwnPlan> read(ResultRow row) throws SQLException {
        long member = row.number("member_id");
        String practice = row.text("practice_id");
        LocalDate madeOn = row.date("made_on");
        return rowCipher
                .readText(row.bytes("encrypted_text"), associatedData(member, practice))
                .map(text -> new OwnPlan(member, practice, text, madeOn));
    }

    private static String associatedData(long member, String practice) {
        return "plan:" + member + ":" + practice;
    }
}
