package druppel.domain.session;

import druppel.domain.member.PlatformUser;

/// Identity of a person at an OpenID provider, which never changes.
///
/// @param issuer the provider
/// @param subject the provider's own id of the person
public record OidcIdentity(String issuer, String subject) {
    private static final String PREFIX = "oidc:";

    public OidcIdentity {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("an identity needs an issuer and a subject");
        }
    }

    /// The account of the person in the local chat, unless they have linked another one.
    public PlatformUser localAccount() {
        return PlatformUser.local(PREFIX + subject);
    }

    /// Whether an account in the local chat is that of an identity.
    public static boolean isLocalAccount(PlatformUser account) {
        return account.user().startsWith(PREFIX) && account.equals(PlatformUser.local(account.user()));
    }
}
