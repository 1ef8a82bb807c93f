package druppel.platform.teams.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Parser of a JSON Web Key Set. Nimbus is not used because it drops the endorsements.
record JwksParser(JsonNode json) {
    private static final int LEAST_BITS = 2048;

    /// The RSA signing keys by id; other entries are ignored.
    Map<String, SigningKey> keys() {
        Map<String, SigningKey> keys = new HashMap<>();
        for (JsonNode entry : json.path("keys").values()) {
            String id = text(entry, "kid");
            if (!id.isEmpty()) {
                key(entry).ifPresent(key -> keys.putIfAbsent(id, key));
            }
        }
        return Map.copyOf(keys);
    }

    private static Optional<SigningKey> key(JsonNode entry) {
        return text(entry, "kty").equals("RSA") && !text(entry, "use").equals("enc")
                ? publicKey(entry).map(key -> new SigningKey(key, endorsements(entry)))
                : Optional.empty();
    }

    private static Optional<RSAPublicKey> publicKey(JsonNode entry) {
        try {
            Base64URL modulus = new Base64URL(text(entry, "n"));
            Base64URL exponent = new Base64URL(text(entry, "e"));
            RSAPublicKey key = new RSAKey.Builder(modulus, exponent).build().toRSAPublicKey();
            return Optional.of(key).filter(found -> found.getModulus().bitLength() >= LEAST_BITS);
        } catch (JOSEException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Set<String> endorsements(JsonNode entry) {
        return entry.path("endorsements").values().stream()
                .map(channel -> channel.stringValue(""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(JsonNode entry, String name) {
        return entry.path(name).stringValue("");
    }
}
