package druppel.platform.teams;

import druppel.testing.Confidential;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Sends activities as Teams does, signed at the clock's time.
public record TeamsSender(int port, URI service, InstantSource clock, HttpClient http) {

    public HttpResponse<String> deliver(JsonNode activity) throws IOException, InterruptedException {
        return send(activity.toString(), token(service + "/"));
    }

    HttpResponse<String> send(String body, String token) throws IOException, InterruptedException {
        Confidential.sent(body);
        HttpRequest request = HttpRequest.newBuilder(address())
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/api/messages");
    }

    String token(String serviceUrl) {
        return new TokenIssuer(clock.instant()).with(claims -> claims.claim("serviceurl", serviceUrl));
    }

    /// Settings of a bot that accepts these activities and loopback connectors.
    public static Map<String, String> settings(FakeMicrosoft microsoft) {
        return Map.of(
                "TEAMS_APP_ID",
                FakeMicrosoft.APP,
                "TEAMS_APP_PASSWORD",
                FakeMicrosoft.SECRET,
                "TEAMS_TENANT_ID",
                FakeMicrosoft.TENANT,
                "TEAMS_OPENID_URL",
                microsoft.at(FakeMicrosoft.METADATA).toString(),
                "TEAMS_LOGIN_URL",
                microsoft.at("").toString(),
                "TEAMS_SERVICE_HOSTS",
                "127.0.0.1");
    }

    /// A fake Microsoft that publishes the signing key of this sender.
    public static FakeMicrosoft microsoft() {
        FakeMicrosoft microsoft = new FakeMicrosoft();
        microsoft.publish(TokenIssuer.KEY);
        return microsoft;
    }
}
