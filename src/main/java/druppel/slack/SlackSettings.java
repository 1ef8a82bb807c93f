package druppel.slack;

import java.net.URI;
import java.util.Set;

/// What it takes to speak with Slack over HTTP.
///
/// @param api base of the Web API; another than Slack's own for test doubles
public record SlackSettings(Access access, String signingSecret, URI api) {
    /// Where Slack's Web API is.
    public static final URI SLACK = URI.create("https://slack.com/api/");

    public SlackSettings {
        if (signingSecret.isBlank()) {
            throw new IllegalArgumentException("Slack needs a signing secret");
        }
        if (api.getHost() == null || !Set.of("http", "https").contains(api.getScheme())) {
            throw new IllegalArgumentException(
                    "the base of Slack's API is an http or https address");
        }
        api = api.toString().endsWith("/") ? api : URI.create(api + "/");
    }

    /// The settings of one workspace.
    public SlackSettings(String token, String signingSecret, URI api) {
        this(new Access.Fixed(token), signingSecret, api);
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "SlackSettings[access=" + access + ", api=" + api + "]";
    }
}
