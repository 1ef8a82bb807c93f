package druppel.platform.teams;

import druppel.platform.teams.api.BoundedHttpClient;
import druppel.platform.teams.api.ErrorReason;
import druppel.platform.teams.api.TeamsCheck;
import druppel.platform.teams.api.TeamsSettings;
import druppel.platform.teams.auth.JwksFetcher;
import druppel.platform.teams.auth.TokenRequest;
import druppel.platform.teams.auth.TokenResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;

/// Connection test for the doctor command: calls Microsoft once and keeps nothing.
public record TeamsConnectionTest(TeamsSettings settings) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Whether Microsoft's login grants the bot a token.
    public TeamsCheck token() {
        try (HttpClient client = BoundedHttpClient.client(PATIENCE)) {
            return switch (new TokenRequest(bounded(client), settings).ask()) {
                case TokenResponse.Granted _ -> new TeamsCheck.Works();
                case TokenResponse.Refused(String why) -> new TeamsCheck.Refused(why);
                case TokenResponse.Failed failed -> new TeamsCheck.Silent(failed.why());
            };
        }
    }

    /// Whether Microsoft's signing keys can be fetched.
    public TeamsCheck keys() {
        try (HttpClient client = BoundedHttpClient.client(PATIENCE)) {
            new JwksFetcher(bounded(client), settings.cloud().openId()).fetch();
            return new TeamsCheck.Works();
        } catch (IOException failure) {
            return new TeamsCheck.Silent(ErrorReason.of(failure));
        }
    }

    private static BoundedHttpClient bounded(HttpClient client) {
        return new BoundedHttpClient(client, PATIENCE);
    }
}
