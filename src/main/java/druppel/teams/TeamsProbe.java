package druppel.teams;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;

/// Asks Microsoft once, for the doctor; nothing of it is kept.
public record TeamsProbe(TeamsSettings settings) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Whether the login gives the bot a token.
    public TeamsCheck token() {
        try (HttpClient client = BoundedHttp.client(PATIENCE)) {
            return switch (new TokenRequest(bounded(client), settings).ask()) {
                case TokenAnswer.Granted _ -> new TeamsCheck.Works();
                case TokenAnswer.Refused(String why) -> new TeamsCheck.Refused(why);
                case TokenAnswer.Failed failed -> new TeamsCheck.Silent(failed.why());
            };
        }
    }

    /// Whether the keys can be had that Microsoft signs with.
    public TeamsCheck keys() {
        try (HttpClient client = BoundedHttp.client(PATIENCE)) {
            new KeyFetch(bounded(client), settings.cloud().openId()).fetch();
            return new TeamsCheck.Works();
        } catch (IOException failure) {
            return new TeamsCheck.Silent(Why.of(failure));
        }
    }

    private static BoundedHttp bounded(HttpClient client) {
        return new BoundedHttp(client, PATIENCE);
    }
}
