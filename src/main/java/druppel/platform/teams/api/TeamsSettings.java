package druppel.platform.teams.api;

import java.net.URI;
import java.util.stream.Stream;

/// Connection settings for Teams: the bot's registration in one tenant, and its cloud.
///
/// @param appId the registration's id, in lower case
/// @param password the value of one of its client secrets
/// @param tenant the id of the directory in which the bot is registered
public record TeamsSettings(String appId, String password, String tenant, Cloud cloud) {
    public TeamsSettings {
        if (Stream.of(appId, password, tenant).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Teams needs an app's id, its secret and a tenant");
        }
    }

    /// The address where members open and add the app after an admin uploaded it.
    public URI page() {
        return URI.create("https://" + cloud.clientHost() + "/l/app/" + appId);
    }

    /// Never includes the secret.
    @Override
    public String toString() {
        return "TeamsSettings[appId=" + appId + ", tenant=" + tenant + ", cloud=" + cloud + "]";
    }
}
