package druppel.platform.slack.api;

import java.util.SortedSet;
import java.util.TreeSet;

/// What Slack says of the bot's token or client, for the doctor.
public sealed interface SlackCheck {

    /// The token works in a workspace, which is named by its id.
    ///
    /// @param missing scopes that the bot needs and does not have; empty where all is well
    record Works(String team, SortedSet<String> missing) implements SlackCheck {
        public Works {
            missing = new TreeSet<>(missing);
        }
    }

    /// Slack knows this client and its secret.
    record Known() implements SlackCheck {}

    /// Slack does not want this token or client, and says why in a word such as `invalid_auth`.
    record Refused(String code) implements SlackCheck {}

    /// Slack did not answer, or not in a way that can be read.
    record Silent(String why) implements SlackCheck {}
}
