package druppel.store.tables;

import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.persistence.SelfCheckRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.crypto.Subject;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of self-checks; the answers are encrypted for the member and date.
public record SelfCheckTable(Handle handle, RowCipher rowCipher) implements SelfCheckRepository {

    @Override
    public void save(long member, SelfCheck check) {
        new SelfCheckTable(handle, rowCipher.strict()).find(member, check.begunOn());
        handle.createUpdate("""
            insert into self_check (member_id, started_on, encrypted_answers)
            values (:member, :begunOn, :encrypted)
            on conflict (member_id, started_on) do update set encrypted_answers = excluded.encrypted_answers
            """)
                .bind("member", member)
                .bind("begunOn", check.begunOn())
                .bind(
                        "encrypted",
                        rowCipher.encryptText(
                                handle,
                                Subject.member(member),
                                AnswerText.of(check.answers()),
                                associatedData(member, check.begunOn())))
                .execute();
    }

    @Override
    public List<SelfCheck> of(long member) {
        return handle
                .createQuery("select * from self_check where member_id = :member order by started_on desc")
                .bind("member", member)
                .map(ResultRow.mapper(this::read))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<SelfCheck> find(long member, LocalDate begunOn) {
        return handle.createQuery("select * from self_check where member_id = :member and started_on = :begunOn")
                .bind("member", member)
                .bind("begunOn", begunOn)
                .map(ResultRow.mapper(this::read))
                .findOne()
                .flatMap(check -> check);
    }

    @Override
    public int purge(LocalDate before, int limit) {
        return ExpiredRows.SELF_CHECKS.delete(handle, before, limit);
    }

    private Optional<SelfCheck> read(ResultRow row) throws SQLException {
        LocalDate begunOn = row.date("started_on");
        String data = associatedData(row.number("member_id"), begunOn);
        return rowCipher
                .readText(row.bytes("encrypted_answers"), data)
                .map(answers ->
                        new SelfCheck(begunOn, AnswerText.read(answers, Trait.class, SelfCheck.Frequency.class)));
    }

    private static String associatedData(long member, LocalDate begunOn) {
        return "check:" + member + ":" + begunOn;
    }
}
