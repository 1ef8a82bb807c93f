package druppel.adapter.pages.signin;

import druppel.adapter.pages.frame.PageAssets;
import druppel.adapter.server.WebServer;
import druppel.domain.Language;
import druppel.domain.member.PersonName;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.feature.signin.SessionService;
import druppel.feature.signin.SignInLinks;
import druppel.feature.signin.accounts.InvitationService;
import druppel.feature.signin.accounts.InvitationService.Newcomer;
import druppel.feature.signin.accounts.InvitationService.Outcome;
import druppel.feature.signin.accounts.RecoveryCodes;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import druppel.testing.HttpBrowser;
import druppel.testing.TestApplication;
import druppel.web.ClientAddress;
import druppel.web.HostNames;
import druppel.web.RateLimitFilter;
import druppel.web.Route;
import druppel.web.SiteAddress;
import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The pages for signing in, on a real server and database.
final class SignInApplication implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("<code>([0-9A-Z-]{19})</code>");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64})\"");

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T08:00:00Z"));
    final Database store;
    final SessionService sessions;
    final SignInLinks links;
    final InvitationService invitations;
    final HttpBrowser browser;
    private final WebServer server;

    SignInApplication(Path folder, SignInWays ways) {
        SiteAddress site = new SiteAddress(URI.create("http://localhost:8080"));
        store = SqliteTemplate.open(folder);
        sessions = new SessionService(store, now::get);
        links = new SignInLinks(store, site, now::get);
        invitations = new InvitationService(store, site, now::get);
        PageAssets assets = new PageAssets(site);
        SignInServices services = new SignInServices(
                store,
                TestApplication.SHIPPED,
                sessions,
                links,
                invitations,
                new RecoveryCodes(store, TimeMeter.SYSTEM_NANOTIME),
                assets,
                site,
                ClientAddress.DIRECT);
        List<Route> routes = Stream.concat(
                        SignInRoutes.of(services, ways, RateLimitFilter.standard(ClientAddress.DIRECT)).stream(),
                        Stream.of(Route.of("/pages/assets/*", assets.files())))
                .toList();
        server = new WebServer("127.0.0.1", 0, routes, HostNames.of(site));
        server.start();
        browser = new HttpBrowser(server.port());
    }

    /// With a local chat and Slack.
    static SignInApplication open(Path folder) {
        return new SignInApplication(folder, new SignInWays(false, true, List.of("Slack"), List.of()));
    }

    /// The path of an invitation for somebody new.
    String invite(String name) {
        return invited(invitations.invite(new Newcomer(new PersonName(name), Optional.empty(), false)));
    }

    String inviteAgain(String name) {
        return invited(invitations.inviteAgain(name, false));
    }

    private static String invited(Outcome outcome) {
        return ((Outcome.Invited) outcome).link().getPath();
    }

    /// Comes in as somebody new; gives the answer with the code.
    HttpResponse<String> enter(String name) {
        return browser.post(invite(name), "", "Accept-Language", Language.EN.tag());
    }

    /// The sessions of an account.
    List<Session> sessionsOf(PlatformUser user) {
        return store.read(rows -> rows.sessions().of(user, now.get()));
    }

    /// The session cookie that an answer sets, as a browser sends it.
    static String cookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("druppel="))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    static String code(HttpResponse<String> response) {
        return found(CODE, response);
    }

    static String csrf(HttpResponse<String> response) {
        return found(CSRF, response);
    }

    private static String found(Pattern pattern, HttpResponse<String> response) {
        Matcher matcher = pattern.matcher(response.body());
        if (!matcher.find()) {
            throw new AssertionError("there is none in " + response.body());
        }
        return matcher.group(1);
    }

    @Override
    public void close() {
        browser.close();
        server.close();
        store.close();
    }
}
