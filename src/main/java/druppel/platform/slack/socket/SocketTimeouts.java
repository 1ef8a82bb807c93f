package druppel.platform.slack.socket;

import java.time.Duration;

/// How long what about a socket is waited for.
///
/// @param answer an answer of Slack, and the first word of a new connection
/// @param shortest the pause before a lost connection is made anew; it doubles while that fails
/// @param longest the longest such pause
/// @param ping how often Slack is asked for a sign of life
/// @param silence after how long without one a connection counts as lost
/// @param overlap how long a connection still listens after another took its place
/// @param finish how long what is being stored may take at the end
/// @param farewell how long Slack may take to say goodbye
public record SocketTimeouts(
        Duration answer,
        Duration shortest,
        Duration longest,
        Duration ping,
        Duration silence,
        Duration overlap,
        Duration finish,
        Duration farewell) {

    public static SocketTimeouts everyday(Duration answer) {
        return new SocketTimeouts(
                answer,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(3),
                Duration.ofSeconds(1));
    }
}
