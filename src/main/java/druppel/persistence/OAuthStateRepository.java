package druppel.persistence;

import java.time.Instant;

/// Visits to a platform that somebody is expected back from, each known by a digest of what they
/// carry.
public interface OAuthStateRepository {

    /// Expects somebody back until then, and nobody else any longer whose time has passed.
    void begin(byte[] digest, Instant now, Instant until);

    /// Ends a visit; `false` where nobody with this digest is expected, or no longer.
    boolean end(byte[] digest, Instant now);
}
