package druppel.boot;

import druppel.adapter.oidc.NimbusOidcProvider;
import druppel.adapter.pages.MemberPages;
import druppel.adapter.pages.frame.Notices;
import druppel.adapter.pages.frame.PageActions;
import druppel.adapter.pages.frame.PageAssets;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.landing.FileDownloadPage;
import druppel.adapter.pages.landing.LandingExample;
import druppel.adapter.pages.landing.LandingRoutes;
import druppel.adapter.pages.signin.SignInRoutes;
import druppel.adapter.pages.signin.SignInServices;
import druppel.adapter.pages.signin.SignInWays;
import druppel.adapter.picture.Java2dCharts;
import druppel.chat.Chat;
import druppel.chat.ContentLibrary;
import druppel.config.Config;
import druppel.dialog.Features;
import druppel.domain.member.Platform;
import druppel.domain.session.Session;
import druppel.feature.admin.AdminPolicy;
import druppel.feature.files.FileDownloads;
import druppel.feature.signin.SessionService;
import druppel.persistence.UnitOfWork;
import druppel.platform.PlatformModule;
import druppel.platform.local.ChatVisitors;
import druppel.web.RateLimitFilter;
import druppel.web.Route;
import druppel.web.StaticAssets;
import druppel.web.session.SessionFilter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Factory of the pages: of members, of signing in, and of everybody.
record PageFactory(
        Config config,
        UnitOfWork store,
        ContentLibrary library,
        List<PlatformModule> platforms,
        RateLimitFilter rateLimit,
        InstantSource clock) {

    /// The pages of members, and those that sign them in. In the demo everybody is the demo member.
    ///
    /// @param provider the OpenID provider, if there is one
    List<Route> members(
            Features features,
            AdminPolicy admins,
            PageActions actions,
            Map<Platform, Chat> chats,
            Optional<NimbusOidcProvider> provider,
            boolean demo) {
        PageAssets assets = new PageAssets(config.site());
        SignInServices signIn = SignInFactory.services(store, library, features.signIn(), assets, config, clock);
        SignInWays ways = SignInFactory.ways(demo, chats.keySet(), provider.isPresent());
        return Stream.of(
                        provider.stream()
                                .map(one -> SignInFactory.oidc(store, library, one, chats, clock))
                                .flatMap(oidc -> SignInRoutes.of(signIn, oidc, rateLimit).stream()),
                        MemberPages.routes(
                                services(admins, actions, assets),
                                features,
                                filter(features.signIn().sessions(), demo))
                                .stream(),
                        SignInRoutes.of(signIn, ways, rateLimit).stream())
                .flatMap(routes -> routes)
                .toList();
    }

    private PageServices services(AdminPolicy admins, PageActions actions, PageAssets assets) {
        return new PageServices(
                store,
                library,
                new Java2dCharts(),
                admins,
                actions,
                new Notices(),
                assets,
                config.site(),
                (language, from, dates) ->
                        new NewcomerSimulation(config, library, language, 1, List.of()).days(from, dates),
                clock);
    }

    private SessionFilter filter(SessionService sessions, boolean demo) {
        return new SessionFilter(
                        config.site(),
                        sessions::find,
                        sessions::extend,
                        () -> demo
                                ? Optional.of(sessions.start(ChatVisitors.DEMO, Session.Kind.CHAT))
                                : Optional.empty(),
                        rateLimit.forPages())
                .with(platforms.stream()
                        .flatMap(platform -> platform.tab().stream())
                        .findFirst());
    }

    /// The pages of everybody, and the one that gives a file.
    List<Route> everybody(FileDownloads fileDownloads) {
        LandingRoutes landing = new LandingRoutes(
                config.site(),
                platforms.stream()
                        .flatMap(platform -> platform.landingAction().stream())
                        .toList(),
                config.contact(),
                config.retention(),
                new LandingExample(library, new Java2dCharts(), clock));
        RateLimitFilter pages = rateLimit.forPages();
        return Stream.concat(
                        landing.routes().stream()
                                .map(route -> route.servlet() instanceof StaticAssets ? route : route.behind(pages)),
                        Stream.of(FileDownloadPage.route(fileDownloads, landing, rateLimit)))
                .toList();
    }
}
