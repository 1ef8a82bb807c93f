package druppel.store.tables;

import druppel.persistence.TranscriptRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of the local chat's messages, each encrypted for its row.
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
        replace(id, content);
        return new Line(id, conversation, fromBot, content, at);
    }

    @Override
    public Optional<Line> find(long id) {
        return handle.createQuery("select * from transcript where id = :id")
                .bind("id", id)
                .map(ResultRow.mapper(this::read))
                .findOne();
    }

    @Override
    public void replace(long id, String content) {
        handle.createUpdate("update transcript set encrypted_content = :encrypted where id = :id")
                .bindMap(Map.of("id", id, "encrypted", rowCipher.encryptText(content, associatedData(id))))
                .execute();
    }

    @Override
    public void delete(long id) {
        handle.createUpdate("delete from transcript where id = :id")
                .bind("id", id)
                .execute();
    }

    @Override
    public List<Line> after(String conversation, long id, int limit) {
        return handle.createQuery("""
            select * from transcript
            where conversation = :conversation and id > :id
            order by id
            limit :limit
            """)
                .bindMap(Map.of("conversation", conversation, "id", id, "limit", limit))
                .map(ResultRow.mapper(this::read))
                .list();
    }

    @Override
    public List<Line> fromBot(String conversation, Instant since) {
        return handle.createQuery("""
            select * from transcript
            where conversation = :conversation and from_bot and sent_at >= :since
            order by id
            """)
                .bindMap(Map.of("conversation", conversation, "since", since))
                .map(ResultRow.mapper(this::read))
                .list();
    }

    @Override
    public List<Line> newest(String conversation, int limit) {
        return handle.createQuery("""
            select * from transcript where conversation = :conversation
            order by id desc
            limit :limit
            """)
                .bindMap(Map.of("conversation", conversation, "limit", limit))
                .map(ResultRow.mapper(this::read))
                .list()
                .reversed();
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

    private Line read(ResultRow row) throws SQLException {
        long id = row.number("id");
        return new Line(
                id,
                row.text("conversation"),
                row.flag("from_bot"),
                rowCipher.decryptText(row.bytes("encrypted_content"), associatedData(id)),
                row.instant("sent_at"));
    }

    private static String associatedData(long id) {
        return "transcript:" + id;
    }
}
