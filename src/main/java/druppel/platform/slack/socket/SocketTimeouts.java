package druppel.platform.slack.socket;

import java.time.Duration;

/// Timeouts of a Socket Mode connection.
///
/// @param answer for a response of Slack, and for the `hello` of a new connection
/// @param shortest the first pause before reconnecting; it doubles after each failure
/// @param longest the longest such pause
/// @param ping the interval between pings
/// @param silence after how long without a message or pong a connection counts as lost
/// @param overlap how long a replaced connection keeps listening
/// @param finish how long `close` waits for envelopes being stored
/// @param closing how long to wait for Slack's close frame
public record SocketTimeouts(
        Duration answer,
        Duration shortest,
        Duration longest,
        Duration ping,
        Duration silence,
        Duration overlap,
        Duration finish,
        Duration closing) {

    public static SocketTimeouts standard(Duration answer) {
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
