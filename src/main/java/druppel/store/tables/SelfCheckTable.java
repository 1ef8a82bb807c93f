package druppel.store.tables;

import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.persistence.SelfCheckRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Table of self-checks; the answers are encrypted for the member and date.
public record SelfCheckTable(Handle handle, RowCipher rowCipher) implements SelfCheckRepository {

    @Override
    public void save(long member, SelfCheck check) {
        handle.createUpdate("""
            insert into self_check (member_id, started_on, encrypted_answers)
            values (:member, :begunOn, :encrypted)
            on conflict (member_id, started_on) do update set encrypted_answers = excluded.encrypted_answers
            """)
                .bind("member", member)
                .bind("begunOn", check.begunOn())
                .bind(
                        "encrypted",
                        rowCipher.encryptText(AnswerText.of(check.answers()), associatedData(member, check.begunOn())))
                .execute();
    }

    @Override
    public List<SelfCheck> of(long member) {
        return handle.createQuery("select * from self_check where member_id = :member order by started_on desc")
                .bind("member", member)
                .map(ResultRow.mapper(this::read))
                .list();
    }

    @Override
    public int purge(LocalDate before, int limit) {
        return ExpiredRows.SELF_CHECKS.delete(handle, before, limit);
    }

    private SelfCheck read(ResultRow row) throws SQLException {
        LocalDate begunOn = row.date("started_on");
        String data = associatedData(row.number("member_id"), begunOn);
        String answers = rowCipher.decryptText(row.bytes("encrypted_answers"), data);
        return new SelfCheck(begunOn, AnswerText.read(answers, Trait.class, SelfCheck.Frequency.class));
    }

    private static String associatedData(long member, LocalDate begunOn) {
        return "check:" + member + ":" + begunOn;
    }
}
