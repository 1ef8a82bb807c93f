package druppel.store.tables;

import druppel.common.Sha256;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.persistence.InboxRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of incoming events. The body is encrypted for its event; of the proof only the digest is stored.
public record InboxTable(Handle handle, RowCipher rowCipher) implements InboxRepository {
    private record Opened(Key key, Optional<Claimed> claimed) {}

    @Override
    public Backlog backlog() {
        return handle.createQuery("""
            select count(*) as many, min(received_at) as oldest from inbox
            where encrypted_body is not null
              and failures < :mostFailures and (attempts < :most or encrypted_reply is not null)
            """)
                .bind("mostFailures", MOST_FAILURES)
                .bind("most", MOST_TRIES)
                .map(ResultRow.mapper(row -> new Backlog(row.count("many"), row.instantIfAny("oldest"))))
                .one();
    }

    @Override
    public Receipt store(Event event, String proof, String worker, Instant now) {
        byte[] digest = digest(proof);
        if (insert(event, digest, worker, now)) {
            return Receipt.NEW;
        }
        return Arrays.equals(digest, digest(event.platform(), event.id())) ? Receipt.REPLAYED : Receipt.REPEATED;
    }

    @Override
    public void countTry(Key event) {
        handle.createUpdate("""
            update inbox set attempts = attempts + 1 where platform = :platform and event_id = :id
            """).bindMethods(event).execute();
    }

    private void countUnreadable(Key event) {
        handle.createUpdate("""
            update inbox set failures = failures + 1 where platform = :platform and event_id = :id
            """).bindMethods(event).execute();
    }

    @Override
    public void storeReply(Platform platform, String id, byte[] reply) {
        storeReply(new Key(platform, id), reply, true);
    }

    @Override
    public void storeOutcome(Key event, byte[] answer) {
        storeReply(event, answer, false);
    }

    private void storeReply(Key event, byte[] reply, boolean decided) {
        handle.createUpdate("""
            update inbox set encrypted_reply = :reply, decided = :decided
            where platform = :platform and event_id = :id
            """)
                .bindMethods(event)
                .bind("decided", decided)
                .bind("reply", rowCipher.encrypt(reply, associatedDataOfReply(event.platform(), event.id())))
                .execute();
    }

    @Override
    public Optional<byte[]> outcome(Key event) {
        return handle.createQuery("""
            select encrypted_reply from inbox
            where platform = :platform and event_id = :id and not decided and encrypted_reply is not null
            """)
                .bindMethods(event)
                .mapTo(byte[].class)
                .findOne()
                .flatMap(stored -> rowCipher.read(stored, associatedDataOfReply(event.platform(), event.id())));
    }

    @Override
    public int markFailed(Platform platform, String id, String failure) {
        return handle.createQuery("""
            update inbox set failures = failures + 1, failure = :failure
            where platform = :platform and event_id = :id
            returning failures
            """)
                .bindMap(Map.of("platform", platform, "id", id, "failure", failure))
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    @Override
    public List<GivenUp> givenUp(Instant now, int most) {
        return handle.createQuery("""
            with given_up as materialized (
              select platform, event_id, kind, received_at, failure from inbox
              where encrypted_body is not null
                and (failures >= :mostFailures or (encrypted_reply is null and attempts >= :most and claimed_at < :before)))
            select * from given_up order by received_at desc, event_id limit :limit
            """)
                .bindMap(Map.of(
                        "mostFailures",
                        MOST_FAILURES,
                        "most",
                        MOST_TRIES,
                        "before",
                        now.minus(LONGEST_TRY),
                        "limit",
                        most))
                .map(ResultRow.mapper(row -> new GivenUp(
                        new Platform(row.text("platform")),
                        row.text("event_id"),
                        row.text("kind"),
                        row.instant("received_at"),
                        row.textIfAny("failure"))))
                .list();
    }

    @Override
    public int countGivenUp(Instant now) {
        return handle.createQuery("""
            select count(*) from inbox
            where encrypted_body is not null
              and (failures >= :mostFailures or (encrypted_reply is null and attempts >= :most and claimed_at < :before))
            """)
                .bindMap(Map.of("mostFailures", MOST_FAILURES, "most", MOST_TRIES, "before", now.minus(LONGEST_TRY)))
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public boolean begin(Platform platform, String id, int begun) {
        return setBegun(platform, id, begun, begun + 1);
    }

    @Override
    public void withdraw(Platform platform, String id, int begun) {
        setBegun(platform, id, begun, begun - 1);
    }

    private boolean setBegun(Platform platform, String id, int from, int to) {
        return handle.createUpdate("""
            update inbox set messages_begun = :to
            where platform = :platform and event_id = :id and messages_begun = :from
            """)
                        .bindMap(Map.of("platform", platform, "id", id, "from", from, "to", to))
                        .execute()
                == 1;
    }

    @Override
    public boolean hold(Platform platform, String id, String worker, Instant claimedAt) {
        return handle.createUpdate("""
            update inbox set claimed_at = :at
            where platform = :platform and event_id = :id and worker = :worker and encrypted_body is not null
            """)
                        .bindMap(Map.of("platform", platform, "id", id, "worker", worker, "at", claimedAt))
                        .execute()
                == 1;
    }

    @Override
    public void markProcessed(Platform platform, String id) {
        handle.createUpdate("""
            update inbox set encrypted_body = null, encrypted_reply = null, sender_digest = null
            where platform = :platform and event_id = :id
            """).bindMap(Map.of("platform", platform, "id", id)).execute();
    }

    @Override
    public boolean isWaiting(Key event) {
        return handle.createQuery("""
            select 1 from inbox where platform = :platform and event_id = :id and encrypted_body is null
            """)
                .bindMethods(event)
                .mapTo(Integer.class)
                .findOne()
                .isEmpty();
    }

    @Override
    public void detach(Key event) {
        handle.createUpdate("""
            update inbox set sender_digest = null where platform = :platform and event_id = :id
            """).bindMethods(event).execute();
    }

    /// Whether an event of a sender waits.
    boolean hasOf(PlatformUser sender) {
        return handle.createQuery("select 1 from inbox where sender_digest = :sender limit 1")
                .bind("sender", rowCipher.digest(sender))
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// Deletes the bodies of a sender's events and the answers to them; returns how many events there were.
    int forget(PlatformUser sender) {
        return handle.createUpdate("""
            update inbox set encrypted_body = null, encrypted_reply = null, sender_digest = null
            where sender_digest = :sender
            """).bind("sender", rowCipher.digest(sender)).execute();
    }

    @Override
    public void releaseAll() {
        handle.execute("update inbox set claimed_at = 0 where encrypted_body is not null");
    }

    @Override
    public List<Claimed> claim(Platform platform, String worker, Instant before, Instant now, int limit) {
        List<Opened> rows = handle.createQuery("""
            with waiting as materialized (
              select platform, event_id from inbox
              where platform = :platform and encrypted_body is not null and claimed_at < :before
                and failures < :mostFailures and (attempts < :most or encrypted_reply is not null)
              order by received_at, event_id
              limit :limit
              <skipLocked>)
            update inbox set worker = :worker, claimed_at = :now
            where (platform, event_id) in (select platform, event_id from waiting)
            returning *
            """)
                .bind("platform", platform)
                .bind("worker", worker)
                .bind("before", before)
                .bind("now", now)
                .bind("mostFailures", MOST_FAILURES)
                .bind("most", MOST_TRIES)
                .bind("limit", limit)
                .map(ResultRow.mapper(this::read))
                .list();
        rows.stream().filter(row -> row.claimed().isEmpty()).map(Opened::key).forEach(this::countUnreadable);
        return rows.stream()
                .flatMap(row -> row.claimed().stream())
                .sorted(Comparator.comparing(Claimed::receivedAt)
                        .thenComparing(one -> one.event().id()))
                .toList();
    }

    @Override
    public int purge(Instant finishedBefore, Instant anyBefore, int limit) {
        int deleted = ExpiredRows.EVENTS.delete(handle, anyBefore, limit);
        return deleted + ExpiredRows.PROCESSED_EVENTS.delete(handle, finishedBefore, limit - deleted);
    }

    private boolean insert(Event event, byte[] digest, String worker, Instant now) {
        return handle.createUpdate("""
            insert into inbox (
              platform, event_id, kind, proof_digest, sender_digest, encrypted_body, received_at, worker, claimed_at,
              attempts)
            values (:platform, :id, :kind, :digest, :sender, :encrypted, :now, :worker, :now, 1)
            on conflict do nothing
            """)
                        .bind("platform", event.platform())
                        .bind("id", event.id())
                        .bind("kind", event.kind())
                        .bind("digest", digest)
                        .bind("sender", event.sender().map(rowCipher::digest))
                        .bind(
                                "encrypted",
                                rowCipher.encrypt(event.body(), associatedData(event.platform(), event.id())))
                        .bindMap(Map.of("worker", worker, "now", now))
                        .execute()
                == 1;
    }

    private byte[] digest(Platform platform, String id) {
        return handle.createQuery("select proof_digest from inbox where platform = :platform and event_id = :id")
                .bindMap(Map.of("platform", platform, "id", id))
                .mapTo(byte[].class)
                .one();
    }

    /// The claimed event is empty if its body does not open: it waits until it has been tried too often.
    private Opened read(ResultRow row) throws SQLException {
        Platform platform = new Platform(row.text("platform"));
        String id = row.text("event_id");
        Instant at = row.instant("received_at");
        String kind = row.text("kind");
        boolean decided = row.flag("decided");
        Optional<byte[]> reply = row.bytesIfAny("encrypted_reply")
                .filter(any -> decided)
                .flatMap(stored -> rowCipher.read(stored, associatedDataOfReply(platform, id)));
        int begun = row.count("messages_begun");
        return new Opened(
                new Key(platform, id),
                rowCipher
                        .read(row.bytes("encrypted_body"), associatedData(platform, id))
                        .map(body ->
                                new Claimed(new Event(platform, id, kind, Optional.empty(), body), at, reply, begun)));
    }

    private static String associatedData(Platform platform, String id) {
        return "inbox:" + platform.id() + ":" + id;
    }

    private static String associatedDataOfReply(Platform platform, String id) {
        return "reply:" + platform.id() + ":" + id;
    }

    private static byte[] digest(String proof) {
        return Sha256.of(proof).bytes();
    }
}
