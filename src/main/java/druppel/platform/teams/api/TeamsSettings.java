package druppel.platform.teams.api;

import java.net.URI;
import java.util.stream.Stream;

/// What it takes to speak with Teams: the bot's registration in one tenant, and the cloud it is in.
///
/// @param appId the registration's id, in small letters
/// @param password the value of one of its client secrets
/// @param tenant the id of the directory that it is registered in
public record TeamsSettings(String appId, String password, String tenant, Cloud cloud) {
    public TeamsSettings {
        if (Stream.of(appId, password, tenant).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Teams needs an app's id, its secret and a tenant");
        }
    }

    /// Where people open the app once an admin has uploaded it, and can add it.
    public URI page() {
        return URI.create("https://" + cloud.clientHost() + "/l/app/" + appId);
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "TeamsSettings[appId=" + appId + ", tenant=" + tenant + ", cloud=" + cloud + "]";
    }
}
