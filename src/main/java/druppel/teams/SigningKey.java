package druppel.teams;

import java.security.interfaces.RSAPublicKey;
import java.util.Set;

/// A key that Microsoft signs with.
///
/// @param endorsements the channels that it may speak for, such as `msteams`
record SigningKey(RSAPublicKey key, Set<String> endorsements) {
    SigningKey {
        endorsements = Set.copyOf(endorsements);
    }
}
