package druppel.store.tables;

import druppel.domain.library.RejectionReason;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.persistence.NudgeFeedbackRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.crypto.Subject;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Tables of nudge feedback: unpublished texts are encrypted for their member and nudge, published ones for their
/// row.
public record NudgeFeedbackTable(Handle handle, RowCipher rowCipher) implements NudgeFeedbackRepository {

    @Override
    public void save(Unpublished feedback, LocalDate date) {
        new NudgeFeedbackTable(handle, rowCipher.strict()).find(feedback.member(), feedback.nudge());
        handle.createUpdate("""
            insert into nudge_feedback (member_id, nudge_id, rejection_reason, given_on)
            values (:member, :nudge, :rejectionReason, :date)
            on conflict (member_id, nudge_id) do update set
              rejection_reason = excluded.rejection_reason, encrypted_text = null
            """).bindMethods(feedback).bind("date", date).execute();
        feedback.text().ifPresent(text -> encrypt(feedback, text));
    }

    @Override
    public Optional<Unpublished> find(long member, String nudge) {
        return handle.createQuery("select * from nudge_feedback where member_id = :member and nudge_id = :nudge")
                .bindMap(Map.of("member", member, "nudge", nudge))
                .map(ResultRow.mapper(this::waiting))
                .findOne()
                .flatMap(feedback -> feedback);
    }

    @Override
    public List<Unpublished> of(long member) {
        return handle
                .createQuery("select * from nudge_feedback where member_id = :member order by id")
                .bind("member", member)
                .map(ResultRow.mapper(this::waiting))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void withdraw(long member, String nudge) {
        handle.createUpdate("delete from nudge_feedback where member_id = :member and nudge_id = :nudge")
                .bindMap(Map.of("member", member, "nudge", nudge))
                .execute();
    }

    @Override
    public int count(long member) {
        return handle.createQuery("select count(*) from nudge_feedback where member_id = :member")
                .bind("member", member)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public List<Workspace> workspaces() {
        return handle.createQuery("""
            select distinct platform, workspace
            from (select distinct member_id from nudge_feedback) waiting
              join member on member.id = member_id
            order by platform, workspace
            """)
                .map(ResultRow.mapper(row -> new Workspace(new Platform(row.text("platform")), row.text("workspace"))))
                .list();
    }

    @Override
    public List<Unpublished> waiting(Workspace workspace) {
        return handle.createQuery("""
            select nudge_feedback.* from nudge_feedback join member on member.id = member_id
            where platform = :platform and workspace = :id
            order by nudge_feedback.id
            """).bindMethods(workspace).map(ResultRow.mapper(this::waiting)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void publish(Workspace workspace, List<Unpublished> feedback, Instant now) {
        for (Unpublished one : feedback) {
            long id = insert(workspace, one, now);
            one.text().ifPresent(text -> encrypt(id, text));
            withdraw(one.member(), one.nudge());
        }
    }

    @Override
    public List<Published> published(Workspace workspace) {
        return handle.createQuery("""
            select * from published_feedback
            where platform = :platform and workspace = :id
            order by id desc
            """).bindMethods(workspace).map(ResultRow.mapper(this::published)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public int purge(LocalDate givenBefore, Instant publishedBefore, int limit) {
        int deleted = ExpiredRows.NUDGE_FEEDBACK.delete(handle, givenBefore, limit);
        return deleted + ExpiredRows.PUBLISHED_FEEDBACK.delete(handle, publishedBefore, limit - deleted);
    }

    /// Moves the unpublished feedback of one member to another, who keeps their own.
    void reassign(long from, long to) {
        handle
                .createQuery("select * from nudge_feedback where member_id = :from order by id")
                .bind("from", from)
                .map(ResultRow.mapper(row -> {
                    LocalDate givenOn = row.date("given_on");
                    return waiting(row).map(feedback -> Map.entry(feedback, givenOn));
                }))
                .stream()
                .flatMap(Optional::stream)
                .toList()
                .stream()
                .filter(given -> find(to, given.getKey().nudge()).isEmpty())
                .forEach(given -> save(given.getKey().of(to), given.getValue()));
    }

    private void encrypt(Unpublished feedback, String text) {
        handle.createUpdate("""
            update nudge_feedback set encrypted_text = :encrypted
            where member_id = :member and nudge_id = :nudge
            """)
                .bindMethods(feedback)
                .bind(
                        "encrypted",
                        rowCipher.encryptText(
                                handle,
                                Subject.member(feedback.member()),
                                text,
                                associatedData(feedback.member(), feedback.nudge())))
                .execute();
    }

    // The id is part of the associated data of the text, so the row is inserted first.
    private long insert(Workspace workspace, Unpublished feedback, Instant now) {
        return handle.createQuery("""
            insert into published_feedback (platform, workspace, nudge_id, rejection_reason, published_at)
            values (:platform, :id, :nudge, :rejectionReason, :now)
            returning id
            """)
                .bindMethods(workspace)
                .bindMethods(feedback)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    private void encrypt(long id, String text) {
        handle.createUpdate("update published_feedback set encrypted_text = :encrypted where id = :id")
                .bindMap(Map.of("id", id, "encrypted", rowCipher.encryptText(text, associatedData(id))))
                .execute();
    }

    /// Feedback whose text does not open is left out whole, so that it is never published without it.
    private Optional<Unpublished> waiting(ResultRow row) throws SQLException {
        long member = row.number("member_id");
        String nudge = row.text("nudge_id");
        RejectionReason reason = row.word("rejection_reason", RejectionReason.class);
        return opened(row, associatedData(member, nudge), text -> new Unpublished(member, nudge, reason, text));
    }

    private Optional<Published> published(ResultRow row) throws SQLException {
        String nudge = row.text("nudge_id");
        RejectionReason reason = row.word("rejection_reason", RejectionReason.class);
        return opened(row, associatedData(row.number("id")), text -> new Published(nudge, reason, text));
    }

    /// The feedback with the text of its row, if it has one; empty if it has one that does not open.
    private <T> Optional<T> opened(ResultRow row, String data, Function<Optional<String>, T> feedback)
            throws SQLException {
        Optional<byte[]> encrypted = row.bytesIfAny("encrypted_text");
        return encrypted.isEmpty()
                ? Optional.of(feedback.apply(Optional.empty()))
                : rowCipher.readText(encrypted.get(), data).map(text -> feedback.apply(Optional.of(text)));
    }

    private static String associatedData(long member, String nudge) {
        return "challenge:" + member + ":" + nudge;
    }

    private static String associatedData(long id) {
        return "published_challenge:" + id;
    }
}
