package druppel.persistence.signin;

import druppel.domain.member.PlatformUser;
import java.time.Instant;
import java.util.Optional;

/// Repository of one-time links that sign an account in, found by the digest of their secret.
public interface SignInLinkRepository {

    /// Stores a link until its expiry, in place of an earlier one of the account.
    void issue(byte[] digest, PlatformUser user, Instant until);

    /// The account of a link; empty if there is none or it has expired.
    Optional<PlatformUser> find(byte[] digest, Instant now);

    /// Uses a link up; empty if there is none or it has expired.
    Optional<PlatformUser> redeem(byte[] digest, Instant now);

    /// Withdraws the link of an account, if there is one.
    void withdraw(PlatformUser user);

    /// Deletes at most `limit` links that expired before this moment; returns how many.
    int purge(Instant expiredBefore, int limit);
}
