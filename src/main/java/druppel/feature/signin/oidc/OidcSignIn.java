package druppel.feature.signin.oidc;

import druppel.chat.Chat;
import druppel.domain.Language;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcOffer;
import druppel.persistence.UnitOfWork;
import druppel.web.OAuthState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signing in with an OpenID provider. An identity that is linked to an account signs in to it. An unknown one is
/// offered the account that seems to be the person's, never linked by itself; where there is none, it gets an account
/// of its own in the local chat, if that is on. Thread-safe.
public final class OidcSignIn {
    /// The path to which the provider sends the browser back.
    public static final String CALLBACK = "/oidc/callback";

    /// How long a person may take at the provider.
    public static final Duration VALID = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    /// Attempt that has begun.
    ///
    /// @param provider the provider's page, to which the browser goes
    /// @param cookie the secret that the browser keeps meanwhile
    public record Started(URI provider, String cookie) {}

    /// What the provider's redirect brought back.
    ///
    /// @param cookie the secret that the browser kept
    /// @param error the provider's error code, in place of the authorization code
    /// @param issuer who the response says that it is from
    public record Callback(
            Optional<String> state,
            Optional<String> cookie,
            Optional<String> code,
            Optional<String> error,
            Optional<String> issuer) {}

    /// Outcome of an attempt.
    public sealed interface Outcome {
        /// The person is signed in to this account.
        record SignedIn(PlatformUser account) implements Outcome {}

        /// The identity is unknown; `secret` opens the offer of how to continue.
        record Offered(String secret) implements Outcome {}

        /// The identity is unknown, and nobody here seems to be the person.
        record Unknown() implements Outcome {}

        /// The person declined, or the provider did not let them in.
        record Declined() implements Outcome {}

        /// The attempt is not this browser's, or it is over.
        record Unexpected() implements Outcome {}

        /// What the provider sent cannot be trusted.
        record Refused() implements Outcome {}

        /// The provider does not answer.
        record Silent() implements Outcome {}
    }

    private final UnitOfWork store;
    private final OidcProvider provider;
    private final AccountFinder finder;
    private final OidcLinks links;
    private final boolean localChat;
    private final InstantSource clock;

    /// @param localChat whether people may come to the local chat
    public OidcSignIn(
            UnitOfWork store,
            OidcProvider provider,
            OidcLinks links,
            Map<Platform, Chat> chats,
            boolean localChat,
            InstantSource clock) {
        this.store = store;
        this.provider = provider;
        this.links = links;
        this.localChat = localChat;
        this.clock = clock;
        finder = new AccountFinder(store, chats);
    }

    /// The links that an offer leads to.
    public OidcLinks links() {
        return links;
    }

    /// Whether people may come to the local chat.
    public boolean localChat() {
        return localChat;
    }

    /// Begins an attempt; empty if the provider does not answer.
    public Optional<Started> start() {
        OidcAttempt attempt = OidcAttempt.random();
        return provider.authorization(attempt).map(page -> {
            Instant now = clock.instant();
            store.update(rows -> rows.oauthStates().store(attempt.oAuthState().digest(), now, now.plus(VALID)));
            return new Started(page, attempt.oAuthState().cookie().word());
        });
    }

    /// Ends an attempt.
    ///
    /// @param current the account that is signed in to the browser already
    /// @param spoken the language of the browser
    public Outcome finish(Callback callback, Optional<PlatformUser> current, Language spoken) {
        return attempt(callback)
                .filter(this::isExpected)
                .map(attempt -> callback.code()
                        .map(code -> provider.exchange(attempt, code, callback.issuer()))
                        .map(result -> outcome(result, current, spoken))
                        .orElseGet(() -> declined(callback)))
                .orElseGet(Outcome.Unexpected::new);
    }

    private static Optional<OidcAttempt> attempt(Callback callback) {
        return callback.state()
                .flatMap(state -> callback.cookie().flatMap(cookie -> OAuthState.of(state, cookie)))
                .map(OidcAttempt::new);
    }

    /// Whether the attempt began here and was not ended before; it is ended now.
    private boolean isExpected(OidcAttempt attempt) {
        return store.write(
                rows -> rows.oauthStates().consume(attempt.oAuthState().digest(), clock.instant()));
    }

    private static Outcome declined(Callback callback) {
        String error =
                callback.error().filter(code -> code.matches("[a-z_]{1,60}")).orElse("no_code");
        return error.equals("access_denied") ? new Outcome.Declined() : refused(error);
    }

    private Outcome outcome(OidcProvider.Result result, Optional<PlatformUser> current, Language spoken) {
        return switch (result) {
            case OidcProvider.Result.SignedIn(OidcPerson person) -> signedIn(person, current, spoken);
            case OidcProvider.Result.Refused(String why) -> refused(why);
            case OidcProvider.Result.Silent(String why) -> {
                LOG.atWarn().addKeyValue("why", why).log("The OpenID provider did not answer a sign-in; it failed");
                yield new Outcome.Silent();
            }
        };
    }

    private Outcome signedIn(OidcPerson person, Optional<PlatformUser> current, Language spoken) {
        return store.read(rows -> rows.oidcIdentities().account(person.identity()))
                .<Outcome>map(Outcome.SignedIn::new)
                .orElseGet(() -> unknown(person, current, spoken));
    }

    private Outcome unknown(OidcPerson person, Optional<PlatformUser> current, Language spoken) {
        Optional<PlatformUser> account = finder.find(person);
        if (account.isPresent() || current.isPresent()) {
            return new Outcome.Offered(links.offer(new OidcOffer(
                    person.identity(), person.name(), account, clock.instant().plus(OidcLinks.VALID))));
        }
        return localChat
                ? new Outcome.SignedIn(links.register(person.identity(), person.name(), spoken))
                : new Outcome.Unknown();
    }

    private static Outcome refused(String why) {
        LOG.atWarn().addKeyValue("why", why).log("The OpenID provider’s answer to a sign-in was refused");
        return new Outcome.Refused();
    }
}
