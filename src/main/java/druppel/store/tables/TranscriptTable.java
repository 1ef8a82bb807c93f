package druppel.store.tables;

import druppel.domain.delivery.MessageRef;
import druppel.persistence.TranscriptRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.crypto.Subject;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of the local chat's messages, each encrypted for its row, under the key of the user whose words they are.
public record TranscriptTable(Handle handle, RowCipher rowCipher) implements TranscriptRepository {
    private static final byte[] NOT_YET = {};

    @Override
    public Line add(String conversation, boolean fromBot, String content, Instant at) {
        return add(conversation, fromBot, Optional.empty(), content, at);
    }

    @Override
    public Line share(String conversation, String author, String content, Instant at) {
        return add(conversation, true, Optional.of(author), content, at);
    }

    private Line add(String conversation, boolean fromBot, Optional<String> author, String content, Instant at) {
        long id = insert(conversation, fromBot, author, at);
        handle.createUpdate("update transcript set encrypted_content = :encrypted where id = :id")
                .bindMap(Map.of("id", id, "encrypted", encrypted(id, author.orElse(conversation), content)))
                .execute();
        return new Line(id, conversation, fromBot, author, content, at, Optional.empty());
    }

    @Override
    public Optional<Line> find(long id) {
        return handle.createQuery("select * from transcript where id = :id")
                .bind("id", id)
                .map(ResultRow.mapper(this::read))
                .findOne()
                .flatMap(line -> line);
    }

    @Override
    public void replace(long id, String content, Instant at) {
        writer(id)
                .ifPresent(user -> handle.createUpdate("""
                    update transcript set encrypted_content = :encrypted, changed_at = :at where id = :id
                    """)
                        .bindMap(Map.of("id", id, "encrypted", encrypted(id, user, content), "at", at))
                        .execute());
    }

    /// The user whose words a line holds: who shared it, or whose conversation it is.
    private Optional<String> writer(long id) {
        return handle.createQuery("select coalesce(author, conversation) from transcript where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public void delete(long id) {
        handle.createUpdate("delete from transcript where id = :id")
                .bind("id", id)
                .execute();
    }

    @Override
    public void delete(MessageRef message) {
        handle.createUpdate("""
            delete from transcript
            where conversation = :conversation and cast(id as text) = :message and not from_bot
            """).bindMethods(message).execute();
    }

    @Override
    public int forget(String user) {
        return handle.createUpdate(
                        "delete from transcript where author = :user or (author is null and conversation = :user)")
                .bind("user", user)
                .execute();
    }

    @Override
    public List<Line> after(String conversation, long id, int limit) {
        return handle
                .createQuery("""
                    select * from transcript
                    where conversation = :conversation and id > :id
                    order by id
                    limit :limit
                    """)
                .bindMap(Map.of("conversation", conversation, "id", id, "limit", limit))
                .map(ResultRow.mapper(this::read))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Line> before(String conversation, long id, int limit) {
        return handle
                .createQuery("""
                    select * from transcript where conversation = :conversation and id < :id
                    order by id desc
                    limit :limit
                    """)
                .bindMap(Map.of("conversation", conversation, "id", id, "limit", limit))
                .map(ResultRow.mapper(this::read))
                .stream()
                .flatMap(Optional::stream)
                .toList()
                .reversed();
    }

    @Override
    public List<Line> changedSince(String conversation, Instant since) {
        return handle
                .createQuery("""
                    select * from transcript
                    where conversation = :conversation and changed_at >= :since
                    order by id
                    """)
                .bindMap(Map.of("conversation", conversation, "since", since))
                .map(ResultRow.mapper(this::read))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Line> fromBot(String conversation, Instant since) {
        return handle
                .createQuery("""
                    select * from transcript
                    where conversation = :conversation and from_bot and sent_at >= :since
                    order by id
                    """)
                .bindMap(Map.of("conversation", conversation, "since", since))
                .map(ResultRow.mapper(this::read))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Line> sharedBy(String author) {
        return handle
                .createQuery("select * from transcript where author = :author order by id desc")
                .bind("author", author)
                .map(ResultRow.mapper(this::read))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Line> newest(String conversation, int limit) {
        return before(conversation, Long.MAX_VALUE, limit);
    }

    @Override
    public List<Long> ids(String conversation) {
        return handle.createQuery("select id from transcript where conversation = :conversation order by id")
                .bind("conversation", conversation)
                .mapTo(Long.class)
                .list();
    }

    @Override
    public int purge(Instant before, int limit) {
        return ExpiredRows.TRANSCRIPT_LINES.delete(handle, before, limit);
    }

    // The id is part of the associated data of the message, so the row is inserted first.
    private long insert(String conversation, boolean fromBot, Optional<String> author, Instant at) {
        return handle.createQuery("""
            insert into transcript (conversation, from_bot, author, encrypted_content, sent_at)
            values (:conversation, :fromBot, :author, :content, :at)
            returning id
            """)
                .bind("conversation", conversation)
                .bind("fromBot", fromBot)
                .bind("author", author)
                .bind("content", NOT_YET)
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    private Optional<Line> read(ResultRow row) throws SQLException {
        long id = row.number("id");
        Optional<String> content = rowCipher.readText(row.bytes("encrypted_content"), associatedData(id));
        return content.isEmpty() ? Optional.empty() : Optional.of(line(row, id, content.get()));
    }

    private static Line line(ResultRow row, long id, String content) throws SQLException {
        return new Line(
                id,
                row.text("conversation"),
                row.flag("from_bot"),
                row.textIfAny("author"),
                content,
                row.instant("sent_at"),
                row.instantIfAny("changed_at"));
    }

    private byte[] encrypted(long id, String user, String content) {
        return rowCipher.encryptText(handle, Subject.local(user), content, associatedData(id));
    }

    private static String associatedData(long id) {
        return "transcript:" + id;
    }
}
