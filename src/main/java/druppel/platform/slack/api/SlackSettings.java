package druppel.platform.slack.api;

import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;

/// Connection settings for Slack.
///
/// @param api base address of the Web API; test doubles use another one
/// @param openId whether people sign in with an OpenID provider, and are found by their e-mail address
public record SlackSettings(SlackAuth slackAuth, Entrance entrance, URI api, boolean openId) {
    /// The base address of Slack's Web API.
    public static final URI SLACK = URI.create("https://slack.com/api/");

    /// How the app authenticates: with a fixed bot token, or through OAuth.
    public sealed interface SlackAuth {

        /// One workspace, with its bot token (`xoxb-…`).
        record Fixed(String token) implements SlackAuth {
            public Fixed {
                require("a bot token", token);
            }

            /// Never includes the secret.
            @Override
            public String toString() {
                return "Fixed[]";
            }
        }

        /// Every workspace that installs the app through OAuth, using this client id and secret.
        record Client(String id, String secret) implements SlackAuth {
            public Client {
                require("a client's id and secret", id, secret);
            }

            /// Never includes the secret.
            @Override
            public String toString() {
                return "Client[id=" + id + "]";
            }
        }

        private static void require(String what, String... values) {
            if (Stream.of(values).anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("Slack needs " + what);
            }
        }
    }

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

    /// Settings without an OpenID provider.
    public SlackSettings(SlackAuth slackAuth, Entrance entrance, URI api) {
        this(slackAuth, entrance, api, false);
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
