package druppel.persistence.signin;

import druppel.domain.member.LocalAccount;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.RecoveryCode;
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

    /// Sets the recovery code of an account, in place of an earlier one. Stored is its keyed digest.
    void setRecoveryCode(PlatformUser user, RecoveryCode code);

    /// The account with this recovery code.
    Optional<LocalAccount> findByRecoveryCode(RecoveryCode code);

    /// Deletes an account with its recovery code and its invitation.
    void delete(PlatformUser user);

    /// Deletes at most `limit` accounts that were made before this moment and that nobody has entered; returns how
    /// many.
    int purge(Instant madeBefore, int limit);
}
