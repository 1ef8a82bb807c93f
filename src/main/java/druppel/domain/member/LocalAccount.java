package druppel.domain.member;

import druppel.domain.Language;
import java.time.Instant;
import java.util.Optional;

/// Account of a person in the local chat, which an invitation or an identity provider made.
///
/// @param language the language of the pages until the member has settings; empty as long as nobody has said it
/// @param admin whether the person is an admin of the local workspace
/// @param enteredAt when the person first came in; empty while the invitation is unanswered
public record LocalAccount(
        PlatformUser user,
        PersonName name,
        Optional<Language> language,
        boolean admin,
        Instant createdAt,
        Optional<Instant> enteredAt) {
    public LocalAccount {
        if (!user.platform().equals(Platform.LOCAL)) {
            throw new IllegalArgumentException("only people in the local chat have an account here");
        }
    }

    /// The account of somebody who came in; only the first time counts.
    public LocalAccount entered(Instant now, Language spoken) {
        return new LocalAccount(
                user,
                name,
                language.or(() -> Optional.of(spoken)),
                admin,
                createdAt,
                enteredAt.or(() -> Optional.of(now)));
    }

    public LocalAccount asAdmin() {
        return new LocalAccount(user, name, language, true, createdAt, enteredAt);
    }
}
