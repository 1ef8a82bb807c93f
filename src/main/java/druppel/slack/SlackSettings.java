package druppel.slack;

import java.net.URI;
import java.util.Set;

/// What it takes to speak with one workspace over HTTP.
///
/// @param token the bot's token, `xoxb-…`
/// @param api base of the Web API; another than Slack's own for test doubles
public record SlackSettings(String token, String signingSecret, URI api) {
    /// Where Slack's Web API is.
    public static final URI SLACK = URI.create("https://slack.com/api/");

    public SlackSettings {
        if (token.isBlank() || signingSecret.isBlank()) {
            throw new IllegalArgumentException("Slack needs a bot token and a signing secret");
        }
        if (api.getHost() == null || !Set.of("http", "https").contains(api.getScheme())) {
            throw new IllegalArgumentException(
                    "the base of Slack's API is an http or https address");
        }
        api = api.toString().endsWith("/") ? api : URI.create(api + "/");
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "SlackSettings[api=" + api + "]";
    }
}
