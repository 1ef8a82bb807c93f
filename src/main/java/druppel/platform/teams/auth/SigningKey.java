package druppel.platform.teams.auth;

import java.security.interfaces.RSAPublicKey;
import java.util.Set;

/// A signing key of Microsoft.
///
/// @param endorsements the channels that it is endorsed for, such as `msteams`
public record SigningKey(RSAPublicKey key, Set<String> endorsements) {
    public SigningKey {
        endorsements = Set.copyOf(endorsements);
    }
}
