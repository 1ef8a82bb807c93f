package druppel.platform.slack.api;

import java.util.stream.Stream;

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
