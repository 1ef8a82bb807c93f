package druppel.feature.signin.oidc;

import druppel.domain.member.PersonName;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import java.util.Optional;

/// Person as an OpenID provider describes them after signing in. Nothing of it is kept but the identity, and the name
/// of a new account in the local chat.
///
/// @param name the name to show; empty if the provider gives none
/// @param email the address, if the provider has verified that it is theirs
/// @param entraUser the user and tenant in Microsoft Entra, if that is the provider
public record OidcPerson(
        OidcIdentity identity, Optional<PersonName> name, Optional<String> email, Optional<EntraUser> entraUser) {

    /// User of a tenant of Microsoft Entra, which Teams calls by the same ids.
    public record EntraUser(String tenant, String objectId) {
        PlatformUser account() {
            return new PlatformUser(Platform.TEAMS, tenant, objectId);
        }
    }

    /// Names nobody.
    @Override
    public String toString() {
        return "OidcPerson[]";
    }
}
