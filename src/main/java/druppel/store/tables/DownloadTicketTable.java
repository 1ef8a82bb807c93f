package druppel.store.tables;

import druppel.persistence.DownloadTicketRepository;
import druppel.store.sql.ResultRow;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of download tickets, found by digest.
public record DownloadTicketTable(Handle handle) implements DownloadTicketRepository {

    @Override
    public void issue(byte[] digest, Ticket ticket, Instant now, Instant until) {
        handle.createUpdate("delete from download_ticket where expires_at <= :now")
                .bind("now", now)
                .execute();
        handle.createUpdate("""
            insert into download_ticket (digest, member_id, file, expires_at)
            values (:digest, :member, :file, :until)
            """)
                .bind("digest", digest)
                .bindMethods(ticket)
                .bind("until", until)
                .execute();
    }

    @Override
    public Optional<Ticket> redeem(byte[] digest, Instant now) {
        return handle.createQuery("""
            delete from download_ticket
            where digest = :digest and expires_at > :now
            returning member_id, file
            """)
                .bindMap(Map.of("digest", digest, "now", now))
                .map(ResultRow.mapper(row -> new Ticket(row.number("member_id"), row.text("file"))))
                .findOne();
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return ExpiredRows.DOWNLOAD_TICKETS.delete(handle, expiredBefore, limit);
    }
}
