package druppel.platform.slack.api;

import java.net.URI;
import java.util.Set;

/// What it takes to speak with Slack.
///
/// @param api base of the Web API; another than Slack's own for test doubles
public record SlackSettings(SlackAuth slackAuth, Entrance entrance, URI api) {
    /// Where Slack's Web API is.
    public static final URI SLACK = URI.create("https://slack.com/api/");

    /// How what people do in Slack comes in.
    public sealed interface Entrance {
        /// Slack sends signed requests over HTTP.
        record Requests(String signingSecret) implements Entrance {
            /// Names no secret.
            @Override
            public String toString() {
                return "Requests[]";
            }
        }

        /// We open connections to Slack.
        ///
        /// @param appToken the app's own token, `xapp-…`
        record Socket(String appToken) implements Entrance {
            /// Names no secret.
            @Override
            public String toString() {
                return "Socket[]";
            }
        }

        private boolean blank() {
            return switch (this) {
                case Requests(String signingSecret) -> signingSecret.isBlank();
                case Socket(String appToken) -> appToken.isBlank();
            };
        }
    }

    public SlackSettings {
        if (entrance.blank()) {
            throw new IllegalArgumentException("Slack needs a signing secret or an app token");
        }
        if (api.getHost() == null || !Set.of("http", "https").contains(api.getScheme())) {
            throw new IllegalArgumentException("the base of Slack's API is an http or https address");
        }
        api = api.toString().endsWith("/") ? api : URI.create(api + "/");
    }

    /// One workspace over HTTP.
    public SlackSettings(String token, String signingSecret, URI api) {
        this(new SlackAuth.Fixed(token), new Entrance.Requests(signingSecret), api);
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "SlackSettings[access=" + slackAuth + ", entrance=" + entrance + ", api=" + api + "]";
    }
}
