package druppel.feature.membership;

import druppel.domain.member.Member;
import druppel.domain.member.MemberReference;
import druppel.domain.member.PersonName;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.session.OidcIdentity;
import druppel.persistence.Repositories;
import java.net.URI;
import java.util.List;
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
            case MemberReference.Account _ ->
                accounts(rows, reference).stream()
                        .flatMap(one -> rows.members().find(one).stream())
                        .findFirst();
        };
    }

    /// The accounts that a reference may mean, whether a member has one of them or not.
    List<PlatformUser> accounts(Repositories rows, MemberReference reference) {
        return switch (reference) {
            case MemberReference.ById _ -> List.of();
            case MemberReference.Account(PlatformUser user)
            when OidcIdentity.isLocalAccount(user) ->
                List.of(identity(user).flatMap(rows.oidcIdentities()::account).orElse(user));
            case MemberReference.Account(PlatformUser user) ->
                spellings(user).distinct().toList();
        };
    }

    /// Whom an admin of a workspace means: by a reference, by an id there or, in the local chat, by a name.
    public Optional<MemberReference> named(Repositories rows, Workspace workspace, String typed) {
        boolean local = workspace.platform().equals(Platform.LOCAL);
        String text = typed.strip();
        String prefix = local ? workspace.platform().id() : workspace.key();
        return Optional.of(text)
                .filter(_ -> local)
                .flatMap(PersonName::read)
                .flatMap(name -> account(rows, name))
                .or(() -> MemberReference.parse(text))
                .or(() -> MemberReference.parse(prefix + ":" + text));
    }

    private static Optional<MemberReference> account(Repositories rows, PersonName name) {
        return rows.localAccounts().all().stream()
                .filter(account -> account.name().matches(name))
                .<MemberReference>map(account -> new MemberReference.Account(account.user()))
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
