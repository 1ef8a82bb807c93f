package druppel.domain.session;

import druppel.domain.member.PersonName;
import druppel.domain.member.PlatformUser;
import java.time.Instant;
import java.util.Optional;

/// Offer to somebody who has signed in with an OpenID provider, to link that identity to an account.
///
/// @param name the name that the provider gives
/// @param account the account in a chat that seems to be theirs, which can prove it by a code; empty if there is none
public record OidcOffer(
        OidcIdentity identity, Optional<PersonName> name, Optional<PlatformUser> account, Instant expiresAt) {}
