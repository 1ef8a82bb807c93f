package druppel.persistence;

import java.time.Instant;
import java.util.Optional;

/// Codes by which members link their places, each known by a digest of it.
public interface LinkCodeRepository {
    /// A member has this code until then, and no other any more.
    void offer(long member, byte[] digest, Instant until);

    /// Whose code this is; empty where it is nobody's, or no longer.
    Optional<Long> owner(byte[] digest, Instant now);

    /// The same, and it is used up.
    Optional<Long> use(byte[] digest, Instant now);

    /// Whether a member has this code and it is used up, so that a second press of the same button
    /// finds what the first one did.
    boolean used(long member, byte[] digest);

    /// Notes that somebody tried a code that was none.
    void missed(long member, Instant now);

    /// How often somebody did since a moment.
    int misses(long member, Instant since);

    /// Forgets codes that have ended, and tries from before that moment, so many at most; how many.
    int purge(Instant now, Instant triedBefore, int limit);
}
