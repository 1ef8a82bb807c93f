package druppel.feature.membership;

import druppel.domain.member.Member;
import druppel.domain.member.MemberReference;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import druppel.persistence.Repositories;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Lookup of members by the references that operators write. Linked accounts count; ids are compared
/// case-insensitively, but for those of an OpenID provider, which may differ by case.
///
/// @param issuer the OpenID provider that is configured now
public record MemberLookup(Optional<URI> issuer) {

    /// The member whom a reference names; empty if there is none.
    public Optional<Member> find(Repositories rows, MemberReference reference) {
        return switch (reference) {
            case MemberReference.ById(long id) ->
                Optional.ofNullable(rows.members().all(Set.of(id)).get(id));
            case MemberReference.Account(PlatformUser user) -> account(rows, user);
        };
    }

    private Optional<Member> account(Repositories rows, PlatformUser user) {
        return OidcIdentity.isLocalAccount(user)
                ? identity(user)
                        .flatMap(rows.oidcIdentities()::account)
                        .or(() -> Optional.of(user))
                        .flatMap(rows.members()::find)
                : spellings(user)
                        .flatMap(one -> rows.members().find(one).stream())
                        .findFirst();
    }

    private Optional<OidcIdentity> identity(PlatformUser account) {
        String subject = account.user().substring(account.user().indexOf(':') + 1);
        return issuer.map(provider -> new OidcIdentity(provider.toString(), subject));
    }

    private static Stream<PlatformUser> spellings(PlatformUser user) {
        return Stream.<UnaryOperator<String>>of(
                        UnaryOperator.identity(), id -> id.toUpperCase(Locale.ROOT), id -> id.toLowerCase(Locale.ROOT))
                .map(spelling -> new PlatformUser(
                        user.platform(), spelling.apply(user.workspace()), spelling.apply(user.user())));
    }
}
