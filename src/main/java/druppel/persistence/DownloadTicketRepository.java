package druppel.persistence;

import java.time.Instant;
import java.util.Optional;

/// What is handed over to whoever brings the right secret, of which only a digest is kept.
public interface DownloadTicketRepository {

    /// Whose paper it is, and which.
    record Ticket(long member, String paper) {}

    /// Keeps a ticket until then, and none any longer whose time has passed.
    void issue(byte[] digest, Ticket ticket, Instant now, Instant until);

    /// Takes a ticket, once; empty where there is none, or its time has passed.
    Optional<Ticket> take(byte[] digest, Instant now);
}
