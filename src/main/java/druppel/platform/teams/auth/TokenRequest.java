package druppel.platform.teams.auth;

import druppel.common.BoundedHttpClient;
import druppel.common.RetryAfter;
import druppel.platform.teams.api.TeamsSettings;
import druppel.web.StrictJson;
import druppel.web.UrlEncodedForm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Token request to Microsoft's login with OAuth client credentials.
public record TokenRequest(BoundedHttpClient http, TeamsSettings settings) {
    private static final Set<Integer> FINAL = Set.of(400, 401, 403);
    private static final Set<String> PASSING = Set.of("temporarily_unavailable", "server_error");

    public TokenResponse send() {
        try {
            return read(http.send(request()));
        } catch (IOException failure) {
            return new TokenResponse.Failed(BoundedHttpClient.reason(failure), Optional.empty());
        }
    }

    private HttpRequest request() {
        URI address = URI.create(settings.cloud().login() + "/" + settings.tenant() + "/oauth2/v2.0/token");
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form()))
                .build();
    }

    private String form() {
        return UrlEncodedForm.encode(Map.of(
                "grant_type", "client_credentials",
                "client_id", settings.appId(),
                "client_secret", settings.password(),
                "scope", settings.cloud().scope()));
    }

    private static TokenResponse read(HttpResponse<byte[]> response) {
        JsonNode json = StrictJson.object(response.body()).orElseGet(MissingNode::getInstance);
        if (response.statusCode() == 200) {
            return granted(json);
        }
        return FINAL.contains(response.statusCode()) && !PASSING.contains(errorCode(json))
                ? new TokenResponse.Refused(refusal(json, response.statusCode()))
                : new TokenResponse.Failed("http_" + response.statusCode(), pause(response));
    }

    private static TokenResponse granted(JsonNode json) {
        String token = json.path("access_token").stringValue("");
        long seconds = json.path("expires_in").asLong(0);
        return token.matches("[A-Za-z0-9._~+/=-]+") && seconds > 0
                ? new TokenResponse.Granted(token, Duration.ofSeconds(Math.min(seconds, 86_400)))
                : new TokenResponse.Failed("answer_without_token", Optional.empty());
    }

    private static String refusal(JsonNode json, int status) {
        long code = json.path("error_codes").path(0).asLong(0);
        String error = errorCode(json);
        String otherwise = error.matches("[a-z_]{1,40}") ? error : "http_" + status;
        return code > 0 ? "AADSTS" + code : otherwise;
    }

    private static String errorCode(JsonNode json) {
        return json.path("error").stringValue("");
    }

    private static Optional<Duration> pause(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Retry-After").flatMap(RetryAfter::of);
    }
}
