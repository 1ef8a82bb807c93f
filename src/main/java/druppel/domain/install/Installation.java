package druppel.domain.install;

import druppel.domain.member.Workspace;
import java.time.Instant;
import java.util.Set;

/// Installation of the bot in a workspace, or in a whole organisation at once.
///
/// @param app the platform's id of the app
/// @param bot the bot's own user id there
/// @param scopes the permissions granted
/// @param installer the id of the user who installed it
public record Installation(
        Workspace workspace,
        String app,
        String bot,
        Set<String> scopes,
        String installer,
        Instant installedAt,
        TokenGrant tokenGrant) {
    public Installation {
        scopes = Set.copyOf(scopes);
    }
}
