package druppel.persistence;

import java.time.Instant;

/// Repository of pending OAuth authorisations, found by the digest of their state parameter.
public interface OAuthStateRepository {

    /// Stores a state until its expiry, and deletes expired ones.
    void store(byte[] digest, Instant now, Instant until);

    /// Consumes a state; `false` if it is unknown or expired.
    boolean consume(byte[] digest, Instant now);

    /// Deletes at most `limit` states that expired before this moment; returns how many.
    int purge(Instant expiredBefore, int limit);
}
