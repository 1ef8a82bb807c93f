package druppel.platform.slack.api;

import java.util.stream.Stream;

/// How the bot comes by the tokens that it speaks with.
public sealed interface SlackAuth {

    /// One workspace, with the bot's token in it (`xoxb-…`).
    record Fixed(String token) implements SlackAuth {
        public Fixed {
            require("a bot token", token);
        }

        /// Names no secret.
        @Override
        public String toString() {
            return "Fixed[]";
        }
    }

    /// Every workspace that it is installed in through OAuth, as this client of Slack's.
    record Client(String id, String secret) implements SlackAuth {
        public Client {
            require("a client's id and secret", id, secret);
        }

        /// Names no secret.
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
