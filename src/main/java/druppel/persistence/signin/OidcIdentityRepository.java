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
}
