package druppel.platform.teams.auth;

import druppel.common.RetryAfter;
import druppel.platform.teams.api.BoundedHttpClient;
import druppel.platform.teams.api.ErrorReason;
import druppel.platform.teams.api.TeamsSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Token request to Microsoft's login with OAuth client credentials.
public record TokenRequest(BoundedHttpClient http, TeamsSettings settings) {
    private static final Set<Integer> FINAL = Set.of(400, 401, 403);
    private static final Set<String> PASSING = Set.of("temporarily_unavailable", "server_error");

    public TokenResponse ask() {
        try {
            return read(http.send(request()));
        } catch (IOException failure) {
            return new TokenResponse.Failed(ErrorReason.of(failure), Optional.empty());
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
        Map<String, String> fields = Map.of(
                "grant_type", "client_credentials",
                "client_id", settings.appId(),
                "client_secret", settings.password(),
                "scope", settings.cloud().scope());
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static TokenResponse read(HttpResponse<byte[]> answer) {
        JsonNode said = json(answer.body());
        if (answer.statusCode() == 200) {
            return granted(said);
        }
        return FINAL.contains(answer.statusCode()) && !PASSING.contains(word(said))
                ? new TokenResponse.Refused(refusal(said, answer.statusCode()))
                : new TokenResponse.Failed("http_" + answer.statusCode(), pause(answer));
    }

    private static TokenResponse granted(JsonNode said) {
        String token = said.path("access_token").stringValue("");
        long seconds = said.path("expires_in").asLong(0);
        return token.matches("[A-Za-z0-9._~+/=-]+") && seconds > 0
                ? new TokenResponse.Granted(token, Duration.ofSeconds(Math.min(seconds, 86_400)))
                : new TokenResponse.Failed("answer_without_token", Optional.empty());
    }

    private static String refusal(JsonNode said, int status) {
        long code = said.path("error_codes").path(0).asLong(0);
        String word = word(said);
        String otherwise = word.matches("[a-z_]{1,40}") ? word : "http_" + status;
        return code > 0 ? "AADSTS" + code : otherwise;
    }

    private static String word(JsonNode said) {
        return said.path("error").stringValue("");
    }

    private static Optional<Duration> pause(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Retry-After").flatMap(RetryAfter::of);
    }

    private static JsonNode json(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
