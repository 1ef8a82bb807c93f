package druppel.platform.slack.api;

import java.net.URI;
import java.util.Set;

/// Connection settings for Slack.
///
/// @param api base address of the Web API; test doubles use another one
public record SlackSettings(SlackAuth slackAuth, Entrance entrance, URI api) {
    /// The base address of Slack's Web API.
    public static final URI SLACK = URI.create("https://slack.com/api/");

    /// How events and interactions arrive.
    public sealed interface Entrance {
        /// Slack sends signed requests over HTTP.
        record Requests(String signingSecret) implements Entrance {
            /// Never includes the secret.
            @Override
            public String toString() {
                return "Requests[]";
            }
        }

        /// Socket Mode: the app opens WebSocket connections to Slack.
        ///
        /// @param appToken the app-level token, `xapp-…`
        record Socket(String appToken) implements Entrance {
            /// Never includes the secret.
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
            throw new IllegalArgumentException("the base address of Slack's API has to start with http or https");
        }
        api = api.toString().endsWith("/") ? api : URI.create(api + "/");
    }

    /// Settings for one workspace over HTTP.
    public SlackSettings(String token, String signingSecret, URI api) {
        this(new SlackAuth.Fixed(token), new Entrance.Requests(signingSecret), api);
    }

    /// Never includes the secret.
    @Override
    public String toString() {
        return "SlackSettings[slackAuth=" + slackAuth + ", entrance=" + entrance + ", api=" + api + "]";
    }
}
