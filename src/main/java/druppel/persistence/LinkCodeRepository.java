package druppel.persistence;

import java.time.Instant;
import java.util.Optional;

/// Repository of the codes by which members link their accounts, found by digest.
public interface LinkCodeRepository {
    /// Stores a code of a member until its expiry, replacing their earlier one.
    void issue(long member, byte[] digest, Instant until);

    /// The owner of a code; empty if it is unknown or expired.
    Optional<Long> owner(byte[] digest, Instant now);

    /// Redeems a code and returns its owner; empty if it is unknown or expired.
    Optional<Long> redeem(byte[] digest, Instant now);

    /// Whether a member has redeemed this code, so that a second press of the same button gets the same answer as
    /// the first.
    boolean redeemed(long member, byte[] digest);

    /// Records a failed attempt.
    void addFailedAttempt(long member, Instant now);

    /// The number of failed attempts since a moment.
    int failedAttempts(long member, Instant since);

    /// Deletes expired codes and attempts before that moment, at most `limit`; returns how many.
    int purge(Instant now, Instant triedBefore, int limit);
}
