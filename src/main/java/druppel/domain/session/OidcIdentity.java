package druppel.domain.session;

import druppel.domain.member.PlatformUser;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Identity of a person at an OpenID provider, which never changes.
///
/// @param issuer the provider
/// @param subject the provider's own id of the person
public record OidcIdentity(String issuer, String subject) {
    private static final Pattern LOCAL_ID = Pattern.compile("oidc(-\\d+)?:.*", Pattern.DOTALL);

    public OidcIdentity {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("an identity needs an issuer and a subject");
        }
    }

    /// The provider as people know it: the host of its address.
    public String provider() {
        return Optional.ofNullable(URI.create(issuer).getHost()).orElse(issuer);
    }

    /// The account of the person in the local chat, unless they have linked another one.
    public PlatformUser localAccount() {
        return PlatformUser.local("oidc:" + subject);
    }

    /// Accounts for the person in the local chat, the first of which is usually free: another provider may have had
    /// the same subject for somebody else.
    public Stream<PlatformUser> localAccounts() {
        return Stream.concat(
                Stream.of(localAccount()),
                IntStream.iterate(2, next -> next + 1)
                        .mapToObj(number -> PlatformUser.local("oidc-" + number + ":" + subject)));
    }

    /// Whether an account in the local chat is that of an identity.
    public static boolean isLocalAccount(PlatformUser account) {
        return LOCAL_ID.matcher(account.user()).matches() && account.equals(PlatformUser.local(account.user()));
    }
}
