package druppel.store.tables;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.habit.AutomaticityCheck.Agreement;
import druppel.domain.habit.AutomaticityCheck.Item;
import druppel.persistence.AutomaticityCheckRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Table of automaticity checks; the answers are encrypted for the member, nudge and date.
public record AutomaticityCheckTable(Handle handle, RowCipher rowCipher) implements AutomaticityCheckRepository {

    private record OwnCheck(String nudge, AutomaticityCheck check) {}

    @Override
    public void save(long member, String nudge, AutomaticityCheck check) {
        String data = associatedData(member, nudge, check.begunOn());
        handle.createUpdate("""
            insert into automaticity_check (member_id, nudge_id, started_on, encrypted_answers)
            values (:member, :nudge, :begunOn, :encrypted)
            on conflict (member_id, nudge_id, started_on) do update set encrypted_answers = excluded.encrypted_answers
            """)
                .bindMap(Map.of("member", member, "nudge", nudge))
                .bind("begunOn", check.begunOn())
                .bind("encrypted", rowCipher.encryptText(AnswerText.of(check.answers()), data))
                .execute();
    }

    @Override
    public Map<String, List<AutomaticityCheck>> of(long member) {
        return handle.createQuery("select * from automaticity_check where member_id = :member order by started_on desc")
                .bind("member", member)
                .map(ResultRow.mapper(this::read))
                .collect(groupingBy(OwnCheck::nudge, mapping(OwnCheck::check, toList())));
    }

    @Override
    public int purge(LocalDate before, int limit) {
        return ExpiredRows.AUTOMATICITY_CHECKS.delete(handle, before, limit);
    }

    private OwnCheck read(ResultRow row) throws SQLException {
        String nudge = row.text("nudge_id");
        LocalDate begunOn = row.date("started_on");
        String answers = rowCipher.decryptText(
                row.bytes("encrypted_answers"), associatedData(row.number("member_id"), nudge, begunOn));
        return new OwnCheck(
                nudge, new AutomaticityCheck(begunOn, AnswerText.read(answers, Item.class, Agreement.class)));
    }

    private static String associatedData(long member, String nudge, LocalDate begunOn) {
        return "automaticity:" + member + ":" + nudge + ":" + begunOn;
    }
}
