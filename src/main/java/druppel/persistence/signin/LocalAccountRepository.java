package druppel.persistence.signin;

import druppel.domain.member.LocalAccount;
import druppel.domain.member.PlatformUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Repository of the accounts of the local chat. Names are encrypted at rest, so people are found by their id.
public interface LocalAccountRepository {

    /// Stores an account, in place of an earlier version of it.
    void save(LocalAccount account);

    Optional<LocalAccount> find(PlatformUser user);

    /// All accounts, the oldest first.
    List<LocalAccount> all();

    /// Sets the digest of the recovery code of an account, in place of an earlier one.
    void setRecoveryCode(PlatformUser user, byte[] digest);

    /// The account with a recovery code of this digest.
    Optional<LocalAccount> findByRecoveryCode(byte[] digest);

    /// Deletes an account with its recovery code and its invitation.
    void delete(PlatformUser user);

    /// Deletes at most `limit` accounts that were made before this moment and that nobody has entered; returns how
    /// many.
    int purge(Instant madeBefore, int limit);
}
