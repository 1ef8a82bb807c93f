package druppel.persistence.signin;

import druppel.domain.member.PlatformUser;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Repository of one-time links to the local chat, found by the digest of their secret.
public interface InvitationRepository {

    /// Stores an invitation until its expiry, in place of an earlier one of the account.
    void issue(byte[] digest, PlatformUser user, Instant until);

    /// Whom an invitation is for; empty if there is none or it has expired.
    Optional<PlatformUser> find(byte[] digest, Instant now);

    /// Uses an invitation up; empty if there is none or it has expired.
    Optional<PlatformUser> redeem(byte[] digest, Instant now);

    /// The accounts with an invitation that has not expired, and when each expires.
    Map<PlatformUser, Instant> open(Instant now);

    /// Withdraws the invitation of an account; tells whether there was one.
    boolean withdraw(PlatformUser user);

    /// Deletes at most `limit` invitations that expired before this moment; returns how many.
    int purge(Instant expiredBefore, int limit);
}
