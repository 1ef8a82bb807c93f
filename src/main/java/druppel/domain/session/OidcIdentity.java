package druppel.domain.session;

/// Identity of a person at an OpenID provider, which never changes.
///
/// @param issuer the provider
/// @param subject the provider's own id of the person
public record OidcIdentity(String issuer, String subject) {
    public OidcIdentity {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("an identity needs an issuer and a subject");
        }
    }
}
