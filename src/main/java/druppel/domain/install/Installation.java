package druppel.domain.install;

import druppel.domain.member.Workspace;
import java.time.Instant;
import java.util.Set;

/// The bot as it was installed in a workspace, or in a whole organisation at once.
///
/// @param app the platform's id of the app
/// @param bot the bot's own user id there
/// @param scopes what it may do
/// @param installer the user id of who installed it
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
