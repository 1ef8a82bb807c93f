package druppel.platform.teams.auth;

import java.security.interfaces.RSAPublicKey;
import java.util.Set;

/// A key that Microsoft signs with.
///
/// @param endorsements the channels that it may speak for, such as `msteams`
public record SigningKey(RSAPublicKey key, Set<String> endorsements) {
    public SigningKey {
        endorsements = Set.copyOf(endorsements);
    }
}
