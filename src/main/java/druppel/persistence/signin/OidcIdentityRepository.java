package druppel.persistence.signin;

import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Repository of the identities at an OpenID provider that sign in to an account.
public interface OidcIdentityRepository {

    /// The account that an identity signs in to.
    Optional<PlatformUser> account(OidcIdentity identity);

    /// Links an identity to an account, in place of an earlier one.
    void link(OidcIdentity identity, PlatformUser account, Instant now);

    /// The identities of an account, the oldest link first.
    List<OidcIdentity> of(PlatformUser account);

    /// The identities that sign in to any account of a member, the oldest link first.
    List<OidcIdentity> ofMember(long member);

    /// Unlinks an identity from the accounts of a member; `false` if it signs in to none of them.
    boolean unlink(long member, OidcIdentity identity);
}
