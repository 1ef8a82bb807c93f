package druppel.adapter.pages;

import druppel.adapter.pages.frame.Notices;
import druppel.adapter.pages.frame.PageActions;
import druppel.adapter.pages.frame.PageAssets;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.picture.Java2dCharts;
import druppel.adapter.server.WebServer;
import druppel.boot.NewcomerSimulation;
import druppel.chat.ReplySender;
import druppel.config.Config;
import druppel.dialog.Features;
import druppel.domain.Language;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.feature.admin.AdminPolicy;
import druppel.feature.library.PreviewDay;
import druppel.testing.HttpBrowser;
import druppel.testing.StandardDialog;
import druppel.testing.TestApplication;
import druppel.web.ClientAddress;
import druppel.web.HostNames;
import druppel.web.RateLimitFilter;
import druppel.web.SiteAddress;
import druppel.web.UrlEncodedForm;
import druppel.web.session.SessionFilter;
import druppel.web.session.SignedIn;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The pages of members on a web server, for people of a test application. Changes of cards in the chat are made before
/// a form is answered.
public final class PageServer implements AutoCloseable {
    public static final SiteAddress SITE = new SiteAddress(URI.create("http://localhost"));

    private final ExecutorService changes = Executors.newSingleThreadExecutor();
    private final Features features;
    private final WebServer server;
    private final HttpBrowser browser;

    public PageServer(TestApplication application, PlatformUser... admins) {
        features = StandardDialog.features(
                application.store, application.library, application.chats(), application.engine, application.now::get);
        ReplySender replySender =
                new ReplySender(application.now::get, application.platformEventService, application.dialogService);
        PageServices services = new PageServices(
                application.store,
                application.library,
                new Java2dCharts(),
                new AdminPolicy(Set.of(admins), application.chats()),
                new PageActions(application.dialogService, replySender, application.chats(), changes),
                new Notices(),
                new PageAssets(SITE),
                SITE,
                PageServer::preview,
                application.now::get);
        SessionFilter filter = new SessionFilter(
                SITE,
                features.signIn().sessions()::find,
                features.signIn().sessions()::extend,
                Optional::empty,
                RateLimitFilter.standard(ClientAddress.DIRECT));
        server = new WebServer(
                "127.0.0.1", 0, MemberPages.routes(services, features, filter), new HostNames(SITE, Set.of()));
        server.start();
        browser = new HttpBrowser(server.port());
    }

    private static List<PreviewDay> preview(Language language, LocalDate from, int dates) {
        Config config = Config.read(Path.of(""), Map.of(), List.of());
        return new NewcomerSimulation(config, TestApplication.SHIPPED, language, 1, List.of()).days(from, dates);
    }

    /// Signs an account in.
    public Visitor visitor(PlatformUser user) {
        return visitor(user, Session.Kind.PAGE);
    }

    public Visitor visitor(PlatformUser user, Session.Kind kind) {
        return new Visitor(this, features.signIn().sessions().start(user, kind));
    }

    /// A page without a session.
    public HttpResponse<String> get(String path) {
        return browser.get(path);
    }

    /// The address of a page, for a real browser.
    public String address(String path) {
        return "http://localhost:" + server.port() + path;
    }

    @Override
    public void close() {
        browser.close();
        server.close();
        changes.shutdownNow();
    }

    /// A browser in which an account is signed in.
    public record Visitor(PageServer server, SignedIn signedIn) {
        public HttpResponse<String> get(String path) {
            return server.browser.get(path, "Cookie", cookie());
        }

        /// Sends a form with the token of the session.
        public HttpResponse<String> post(String path, Map<String, String> fields) {
            Map<String, String> all = new HashMap<>(fields);
            all.put("csrf", signedIn.csrf().word());
            return postForged(path, all);
        }

        /// Sends a form as it is.
        public HttpResponse<String> postForged(String path, Map<String, String> fields) {
            HttpResponse<String> response = server.browser.post(
                    path,
                    UrlEncodedForm.encode(fields),
                    "Cookie",
                    cookie(),
                    "Content-Type",
                    "application/x-www-form-urlencoded");
            CompletableFuture.runAsync(() -> {}, server.changes).join();
            return response;
        }

        /// The cookie of the session, for a real browser.
        public String cookie() {
            return "druppel=" + signedIn.secret().word();
        }
    }
}
