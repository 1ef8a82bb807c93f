package druppel.domain.member;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reference to a member, as an operator writes it: the member's number, or one of their accounts.
public sealed interface MemberReference {
    /// The forms of a reference to an account, for messages.
    String ACCOUNT_FORMS = "slack:T0123:U012AB3CD, teams:TENANT:OBJECT-ID, oidc:SUB or local:NAME";

    /// The member with this number.
    record ById(long id) implements MemberReference {
        @Override
        public String text() {
            return Long.toString(id);
        }
    }

    /// The member who has this account. `oidc:SUB` is the account of an identity at the OpenID provider: the one that
    /// it is linked to, else its own in the local chat.
    record Account(PlatformUser user) implements MemberReference {
        @Override
        public String text() {
            if (!user.platform().equals(Platform.LOCAL)) {
                return user.key();
            }
            return Patterns.OIDC.matcher(user.user()).matches() ? user.user() : "local:" + user.user();
        }
    }

    /// The reference in the form in which it is parsed.
    String text();

    /// Parses a reference; empty if it has another form.
    static Optional<MemberReference> parse(String text) {
        return Patterns.NUMBER.matcher(text).matches()
                ? Optional.of(new ById(Long.parseLong(text)))
                : account(text).map(Account::new);
    }

    /// Parses a reference to an account; empty if it has another form.
    static Optional<PlatformUser> account(String text) {
        Matcher parts = Patterns.ACCOUNT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(parts.group("name"))
                .or(() -> Optional.ofNullable(parts.group("oidc")))
                .map(PlatformUser::local)
                .or(() -> Optional.of(new Platform(parts.group("platform")))
                        .filter(platform -> !platform.equals(Platform.LOCAL))
                        .map(platform -> new PlatformUser(platform, parts.group("workspace"), parts.group("user"))));
    }

    /// Patterns of the forms.
    final class Patterns {
        private static final String ID = "[A-Za-z0-9_.-]{1,100}";
        private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
        private static final Pattern OIDC = Pattern.compile("oidc:[!-~&&[^,]]{1,255}");
        private static final Pattern ACCOUNT = Pattern.compile(
                "(?<platform>[a-z][a-z0-9]*):(?<workspace>%1$s):(?<user>%1$s)|local:(?<name>%1$s)|(?<oidc>%2$s)"
                        .formatted(ID, OIDC));

        private Patterns() {}
    }
}
