package druppel.platform.teams.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import druppel.common.BoundedHttpClient;
import druppel.platform.teams.api.Cloud;
import druppel.web.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// JWKS client: fetches Microsoft's signing keys from the address in its OpenID metadata.
public record JwksFetcher(BoundedHttpClient http, URI openId) {
    private static final Set<String> MICROSOFT_HOSTS = Set.of("login.botframework.com", "login.botframework.azure.us");
    private static final int LEAST_BITS = 2048;

    /// A signing key of Microsoft.
    ///
    /// @param endorsements the channels that it is endorsed for, such as `msteams`
    public record SigningKey(RSAPublicKey key, Set<String> endorsements) {
        public SigningKey {
            endorsements = Set.copyOf(endorsements);
        }
    }

    /// The keys by id, at least one. Otherwise throws an `IOException` whose message is an error code.
    public Map<String, SigningKey> fetch() throws IOException {
        String named = json(openId).path("jwks_uri").stringValue("");
        Map<String, SigningKey> keys = keys(json(keySet(named)));
        if (keys.isEmpty()) {
            throw new IOException("no_keys");
        }
        return keys;
    }

    private URI keySet(String named) throws IOException {
        try {
            URI address = URI.create(named);
            if (Cloud.safe(address) && trusted(address)) {
                return address;
            }
        } catch (IllegalArgumentException broken) {
            // Handled below, together with addresses on other hosts.
        }
        throw new IOException("keys_elsewhere");
    }

    private boolean trusted(URI address) {
        return MICROSOFT_HOSTS.contains(address.getHost()) || address.getHost().equals(openId.getHost());
    }

    private JsonNode json(URI address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .build();
        HttpResponse<byte[]> response = http.send(request);
        if (response.statusCode() != 200) {
            throw new IOException("http_" + response.statusCode());
        }
        return StrictJson.object(response.body()).orElseThrow(() -> new IOException("no_json"));
    }

    /// Parses the RSA signing keys by id; other entries are ignored. Nimbus would drop the endorsements.
    private static Map<String, SigningKey> keys(JsonNode json) {
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
