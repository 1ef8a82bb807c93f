package druppel.feature.signin.oidc;

import druppel.chat.Chat;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.persistence.UnitOfWork;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the member's account in a chat that seems to be a person's: by their user in Entra, or by the e-mail address
/// that the provider has verified, which the platform is asked for. Nobody's address is kept.
record AccountFinder(UnitOfWork store, Map<Platform, Chat> chats) {
    // Each is asked in turn, while somebody waits.
    private static final int MOST_WORKSPACES = 10;

    Optional<PlatformUser> find(OidcPerson person) {
        return person.entraUser()
                .map(OidcPerson.EntraUser::account)
                .filter(account -> chats.containsKey(account.platform()))
                .filter(this::isKnown)
                .or(() -> person.email().flatMap(this::byEmail));
    }

    private Optional<PlatformUser> byEmail(String email) {
        return chats.values().stream()
                .flatMap(chat -> workspaces(chat).flatMap(workspace -> chat.findByEmail(workspace, email).stream()))
                .filter(this::isKnown)
                .findFirst();
    }

    private Stream<Workspace> workspaces(Chat chat) {
        return store.read(rows -> rows.workspaces().ofMembers(chat.platform(), MOST_WORKSPACES)).stream();
    }

    private boolean isKnown(PlatformUser account) {
        return store.read(rows -> rows.members().find(account)).isPresent();
    }
}
