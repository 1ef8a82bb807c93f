package druppel.feature.signin;

import druppel.common.RandomSecret;
import druppel.domain.member.PlatformUser;
import druppel.persistence.UnitOfWork;
import druppel.web.SiteAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// One-time links that sign an account in to its pages. A link opens a page with a button, because chat clients and
/// scanners open every link; only the button uses it up.
public record SignInLinks(UnitOfWork store, SiteAddress site, InstantSource clock) {
    /// The path under which links are served.
    public static final String PATH = "/signin/link/";

    /// How long a link is valid.
    public static final Duration VALID = Duration.ofMinutes(10);

    /// Creates a link, in place of an earlier one of the account.
    public URI issue(PlatformUser user) {
        RandomSecret secret = RandomSecret.random();
        store.update(rows ->
                rows.signInLinks().issue(secret.digest(), user, clock.instant().plus(VALID)));
        return site.absolute(PATH + secret.word());
    }

    /// The account that a link signs in, without using it up; empty if it was used, has expired, or is unknown.
    public Optional<PlatformUser> find(String word) {
        return RandomSecret.of(word)
                .flatMap(secret -> store.read(rows -> rows.signInLinks().find(secret.digest(), clock.instant())));
    }

    /// Uses a link up: the account that it signs in; empty if it was used before, has expired, or is unknown.
    public Optional<PlatformUser> redeem(String word) {
        return RandomSecret.of(word)
                .flatMap(secret -> store.write(rows -> rows.signInLinks().redeem(secret.digest(), clock.instant())));
    }
}
