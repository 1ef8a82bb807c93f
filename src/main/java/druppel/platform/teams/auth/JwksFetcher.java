package druppel.platform.teams.auth;

import druppel.platform.teams.api.BoundedHttpClient;
import druppel.platform.teams.api.Cloud;
import druppel.web.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// JWKS client: fetches Microsoft's signing keys from the address in its OpenID metadata.
public record JwksFetcher(BoundedHttpClient http, URI openId) {
    private static final Set<String> MICROSOFT_HOSTS = Set.of("login.botframework.com", "login.botframework.azure.us");

    /// The keys by id, at least one. Otherwise throws an `IOException` whose message is an error code.
    public Map<String, SigningKey> fetch() throws IOException {
        String named = json(openId).path("jwks_uri").stringValue("");
        Map<String, SigningKey> keys = new JwksParser(json(keySet(named))).keys();
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
}
