package druppel.platform.teams.api;

import java.time.Duration;

/// How long things may take.
///
/// @param answer how long an answer of Microsoft's is waited for
/// @param press how long a client that has pressed something waits for ours
/// @param silence how long nothing is said before it shows that the bot is at work
public record TeamsTimeouts(Duration answer, Duration press, Duration silence) {

    public static TeamsTimeouts everyday(Duration answer) {
        return new TeamsTimeouts(answer, Duration.ofSeconds(4), Duration.ofMillis(700));
    }
}
