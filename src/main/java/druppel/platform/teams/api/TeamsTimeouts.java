package druppel.platform.teams.api;

import java.time.Duration;

/// Timeouts for Teams.
///
/// @param response for a response of Microsoft
/// @param invoke how long a client waits for the response to an invoke
/// @param typing how long until the typing indicator is shown
public record TeamsTimeouts(Duration response, Duration invoke, Duration typing) {

    public static TeamsTimeouts standard(Duration response) {
        return new TeamsTimeouts(response, Duration.ofSeconds(4), Duration.ofMillis(700));
    }
}
