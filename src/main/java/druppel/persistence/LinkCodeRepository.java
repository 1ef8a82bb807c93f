package druppel.persistence;

import druppel.domain.member.LinkCode;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.util.Optional;

/// Repository of the codes by which members link their accounts. Stored is the keyed digest of a code.
public interface LinkCodeRepository {
    /// Stores a code of a member until its expiry, replacing their earlier one.
    void issue(long member, LinkCode code, Instant until);

    /// The owner of a code; empty if it is unknown or expired.
    Optional<Long> owner(LinkCode code, Instant now);

    /// Redeems a code and returns its owner; empty if it is unknown or expired.
    Optional<Long> redeem(LinkCode code, Instant now);

    /// Whether a member has redeemed this code, so that a second press of the same button gets the same answer as
    /// the first.
    boolean redeemed(long member, LinkCode code);

    /// Records a failed attempt.
    void addFailedAttempt(long member, Instant now);

    /// The number of failed attempts of everybody since a moment.
    int failedAttempts(Instant since);

    /// The number of failed attempts of the members of a workspace since a moment.
    int failedAttempts(Workspace workspace, Instant since);

    /// The number of failed attempts of a member since a moment.
    int failedAttempts(long member, Instant since);

    /// Deletes expired codes and attempts before that moment, at most `limit`; returns how many.
    int purge(Instant now, Instant triedBefore, int limit);
}
