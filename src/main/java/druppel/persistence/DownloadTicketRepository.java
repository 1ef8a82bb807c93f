package druppel.persistence;

import java.time.Instant;
import java.util.Optional;

/// Repository of one-time download tickets, found by the digest of a secret.
public interface DownloadTicketRepository {

    /// Ticket for one file of a member.
    record Ticket(long member, String file) {}

    /// Stores a ticket until its expiry, and deletes expired ones.
    void issue(byte[] digest, Ticket ticket, Instant now, Instant until);

    /// Redeems a ticket, once; empty if there is none or it has expired.
    Optional<Ticket> redeem(byte[] digest, Instant now);

    /// Deletes at most `limit` tickets that expired before this moment; returns how many.
    int purge(Instant expiredBefore, int limit);
}
