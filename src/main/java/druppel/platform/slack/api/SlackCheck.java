package druppel.platform.slack.api;

import java.util.SortedSet;
import java.util.TreeSet;

/// The result of checking the bot token or the OAuth client, for the doctor command.
public sealed interface SlackCheck {

    /// The token is valid in this workspace.
    ///
    /// @param missing required scopes that were not granted; empty if there are none
    record Works(String team, SortedSet<String> missing) implements SlackCheck {
        public Works {
            missing = new TreeSet<>(missing);
        }
    }

    /// Slack accepts the client id and its secret.
    record Known() implements SlackCheck {}

    /// Slack rejects the token or client, with an error code such as `invalid_auth`.
    record Refused(String code) implements SlackCheck {}

    /// Slack did not answer, or its response could not be read.
    record Silent(String why) implements SlackCheck {}
}
