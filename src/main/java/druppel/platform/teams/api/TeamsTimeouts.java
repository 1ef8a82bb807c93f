package druppel.platform.teams.api;

import java.time.Duration;

/// Timeouts for Teams.
///
/// @param answer for a response of Microsoft
/// @param press how long a client waits for the response to an invoke
/// @param silence how long until the typing indicator is shown
public record TeamsTimeouts(Duration answer, Duration press, Duration silence) {

    public static TeamsTimeouts everyday(Duration answer) {
        return new TeamsTimeouts(answer, Duration.ofSeconds(4), Duration.ofMillis(700));
    }
}
