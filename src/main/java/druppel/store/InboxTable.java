package druppel.store;

import druppel.app.Inbox;
import druppel.app.Platform;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Events as they came in. The body is sealed for its event, and of a proof only the digest is
/// kept.
record InboxTable(Handle handle, Vault vault) implements Inbox {

    @Override
    public Receipt receive(Event event, String proof, Instant now) {
        byte[] digest = digest(proof);
        if (insert(event, digest, now)) {
            return Receipt.NEW;
        }
        return Arrays.equals(digest, digest(event.platform(), event.id()))
                ? Receipt.REPLAYED
                : Receipt.REPEATED;
    }

    @Override
    public void done(Platform platform, String id) {
        handle.createUpdate(
                        "update inbox set sealed_body = null where platform = :platform and event_id = :id")
                .bind("platform", platform)
                .bind("id", id)
                .execute();
    }

    @Override
    public List<Event> waiting(Platform platform, Instant before, int limit) {
        return handle.createQuery(
                        """
                        select * from inbox
                        where platform = :platform and sealed_body is not null and received_at < :before
                        order by received_at, event_id
                        limit :limit
                        """)
                .bind("platform", platform)
                .bind("before", before)
                .bind("limit", limit)
                .map(this::read)
                .list();
    }

    @Override
    public int purge(Instant finishedBefore, Instant anyBefore) {
        return handle.createUpdate(
                        """
                        delete from inbox
                        where received_at < :any or (sealed_body is null and received_at < :finished)
                        """)
                .bind("any", anyBefore)
                .bind("finished", finishedBefore)
                .execute();
    }

    private boolean insert(Event event, byte[] digest, Instant now) {
        return handle.createUpdate(
                                """
                                insert into inbox (platform, event_id, kind, proof_digest, sealed_body, received_at)
                                values (:platform, :id, :kind, :digest, :sealed, :now)
                                on conflict do nothing
                                """)
                        .bind("platform", event.platform())
                        .bind("id", event.id())
                        .bind("kind", event.kind())
                        .bind("digest", digest)
                        .bind(
                                "sealed",
                                vault.seal(event.body(), place(event.platform(), event.id())))
                        .bind("now", now)
                        .execute()
                == 1;
    }

    private byte[] digest(Platform platform, String id) {
        return handle.createQuery(
                        "select proof_digest from inbox where platform = :platform and event_id = :id")
                .bind("platform", platform)
                .bind("id", id)
                .mapTo(byte[].class)
                .one();
    }

    private Event read(ResultSet results, StatementContext context) throws SQLException {
        Columns row = new Columns(results);
        Platform platform = row.word("platform", Platform.class);
        String id = row.text("event_id");
        byte[] body = vault.open(row.bytes("sealed_body"), place(platform, id));
        return new Event(platform, id, row.text("kind"), body);
    }

    private static String place(Platform platform, String id) {
        return "inbox:" + platform.id() + ":" + id;
    }

    private static byte[] digest(String proof) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(proof.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java platform has SHA-256", never);
        }
    }
}
