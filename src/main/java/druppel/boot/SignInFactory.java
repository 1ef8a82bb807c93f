package druppel.boot;

import druppel.adapter.pages.frame.PageAssets;
import druppel.adapter.pages.signin.SignInServices;
import druppel.adapter.pages.signin.SignInWays;
import druppel.chat.Chat;
import druppel.chat.ContentLibrary;
import druppel.config.Config;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import druppel.feature.signin.SessionService;
import druppel.feature.signin.SignInCommands;
import druppel.feature.signin.SignInLinks;
import druppel.feature.signin.accounts.InvitationService;
import druppel.feature.signin.accounts.RecoveryCodes;
import druppel.feature.signin.oidc.OidcLinks;
import druppel.feature.signin.oidc.OidcProvider;
import druppel.feature.signin.oidc.OidcSignIn;
import druppel.persistence.UnitOfWork;
import io.github.bucket4j.TimeMeter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Factory of what signs people in.
final class SignInFactory {
    private SignInFactory() {}

    static SignInCommands commands(UnitOfWork store, Config config, InstantSource clock) {
        return new SignInCommands(
                new SessionService(store, clock),
                new SignInLinks(store, config.site(), clock),
                config.publicUrl().isPresent());
    }

    static SignInServices services(
            UnitOfWork store,
            ContentLibrary library,
            SignInCommands signIn,
            PageAssets assets,
            Config config,
            InstantSource clock) {
        return new SignInServices(
                store,
                library,
                signIn.sessions(),
                signIn.links(),
                new InvitationService(store, config.site(), clock),
                new RecoveryCodes(store, TimeMeter.SYSTEM_NANOTIME),
                assets,
                config.site(),
                config.clientAddress());
    }

    /// The ways of signing in where these platforms are configured.
    ///
    /// @param open whether nobody signs in, as in the demo
    /// @param openId whether there is an OpenID provider
    static SignInWays ways(boolean open, Set<Platform> platforms, boolean openId) {
        List<String> names = Stream.of(Platform.SLACK, Platform.TEAMS)
                .filter(platforms::contains)
                .map(SignInFactory::name)
                .toList();
        return new SignInWays(
                open,
                platforms.contains(Platform.LOCAL),
                names,
                openId ? List.of(SignInWays.Provider.OPENID) : List.of());
    }

    static OidcSignIn oidc(
            UnitOfWork store,
            ContentLibrary library,
            OidcProvider provider,
            Map<Platform, Chat> chats,
            InstantSource clock) {
        OidcLinks links = new OidcLinks(store, library, chats, clock, TimeMeter.SYSTEM_NANOTIME);
        return new OidcSignIn(store, provider, links, chats, chats.containsKey(Platform.LOCAL), clock);
    }

    /// The identities of an account at the provider that is configured now.
    static Function<PlatformUser, List<OidcIdentity>> identities(UnitOfWork store, Config config) {
        Optional<String> issuer =
                config.oidc().map(settings -> settings.issuer().toString());
        return account -> issuer.isEmpty()
                ? List.of()
                : store.read(rows -> rows.oidcIdentities().of(account)).stream()
                        .filter(identity -> identity.issuer().equals(issuer.get()))
                        .toList();
    }

    private static String name(Platform platform) {
        return platform.equals(Platform.SLACK) ? "Slack" : "Microsoft Teams";
    }
}
