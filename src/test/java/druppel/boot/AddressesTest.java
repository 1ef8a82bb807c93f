package druppel.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.Config;
import druppel.domain.Language;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.feature.signin.SessionService;
import druppel.platform.IntakeServlet;
import druppel.store.Database;
import druppel.testing.CommandLine;
import druppel.testing.InMemoryChat;
import druppel.testing.TestApplication;
import druppel.web.RateLimitFilter;
import druppel.web.Route;
import druppel.web.StaticAssets;
import druppel.web.session.CsrfToken;
import druppel.web.session.SessionFilter;
import druppel.web.session.SignedIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may do what: each address of the application, asked by each role over HTTP. A new address needs its lines here.
@Tag("slow")
class AddressesTest {
    /// The status that each role gets: nobody, the member, another one, an admin, and an admin of another workspace. A
    /// form has the token of its session, and no fields.
    private static final Path TABLE = Path.of("src/test/resources/druppel/boot/addresses.txt");

    private static final PlatformUser MEMBER = PlatformUser.local("anna");
    private static final PlatformUser OTHER = PlatformUser.local("bram");
    private static final PlatformUser ADMIN = PlatformUser.local("cleo");
    /// An admin of another workspace.
    private static final PlatformUser STRANGER = new PlatformUser(Platform.SLACK, "T2", "UDAAN");

    private static final List<PlatformUser> SIGNED_IN = List.of(MEMBER, OTHER, ADMIN, STRANGER);

    @TempDir
    private Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private Application application;
    private Database store;
    private SessionService sessions;

    private record Line(String method, String address, List<String> statuses) {
        private static Line of(String text) {
            List<String> words = List.of(text.strip().split("\\s+", -1));
            return new Line(words.get(0), words.get(1), words.subList(2, words.size()));
        }

        private static List<Line> all() {
            try {
                return Files.readAllLines(TABLE).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Line::of)
                        .toList();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /// Whether it is about a route; what a `*` stands for is written out in the table.
        private boolean isOf(Route route) {
            String path = address.replaceFirst("\\?.*", "");
            String prefix = route.path().replaceFirst("/\\*$", "");
            return path.equals(prefix.isEmpty() ? "/" : prefix)
                    || (route.path().endsWith("/*") && path.startsWith(prefix + "/"));
        }

        @Override
        public String toString() {
            return "%-4s %-28s %s".formatted(method, address, String.join(" ", statuses));
        }
    }

    @BeforeEach
    void start() {
        Map<String, String> environment = Map.ofEntries(
                Map.entry("PORT", "0"),
                Map.entry("DRUPPEL_HOST", "127.0.0.1"),
                Map.entry("DRUPPEL_LIBRARY", CommandLine.LIBRARY.toString()),
                Map.entry("DRUPPEL_LOCAL_CHAT", "on"),
                Map.entry("DRUPPEL_ADMINS", "local:cleo slack:T2:UDAAN"),
                Map.entry("SLACK_CLIENT_ID", "1.2"),
                Map.entry("SLACK_CLIENT_SECRET", "secret"),
                Map.entry("SLACK_SIGNING_SECRET", "secret"),
                Map.entry("TEAMS_APP_ID", "0b1f3c6e-8a1d-4f53-9d0e-2b7c5a4e6f10"),
                Map.entry("TEAMS_APP_PASSWORD", "secret"),
                Map.entry("TEAMS_TENANT_ID", "5a4e6f10-8a1d-4f53-9d0e-2b7c0b1f3c6e"),
                Map.entry("OIDC_ISSUER", "http://localhost:1"),
                Map.entry("OIDC_CLIENT_ID", "druppel"),
                Map.entry("OIDC_CLIENT_SECRET", "secret"));
        application =
                Application.start(Config.read(home, environment, Platforms.ALL), Platforms.ALL, InstantSource.system());
        store = application.store();
        TestApplication members = new TestApplication(
                Instant.now(), InMemoryChat.inAmsterdam(Language.EN), TestApplication.SHIPPED, store);
        SIGNED_IN.forEach(user -> members.presses(user, "join:"));
        members.says(MEMBER, "reflect I waited before I answered");
        members.says(MEMBER, "reflect I asked what she needed");
        sessions = new SessionService(store, InstantSource.system());
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        application.close();
    }

    @Test
    void everyAddressIsInTheTable() {
        List<String> missing = application.routes().stream()
                .flatMap(route -> Stream.of("GET", "POST")
                        .filter(method -> Line.all().stream()
                                .noneMatch(line -> line.method().equals(method) && line.isOf(route)))
                        .map(method -> method + " " + route.path()))
                .toList();
        assertThat(String.join(" | ", missing)).isEmpty();
    }

    @Test
    void whateverStrangersMayAskIsLimited() {
        List<String> unlimited = application.routes().stream()
                .filter(route -> !(route.servlet() instanceof StaticAssets || route.servlet() instanceof IntakeServlet))
                .filter(route -> route.filters().stream()
                        .noneMatch(filter -> filter instanceof RateLimitFilter || filter instanceof SessionFilter))
                .map(Route::path)
                .toList();
        assertThat(unlimited).containsExactlyInAnyOrder("/healthz", "/chat/app.webmanifest");
    }

    /// But for what the way back from Slack and the OpenID provider needs, for minutes, and what jobs do meanwhile.
    @Test
    void noRequestOfAStrangerLeavesARow() throws Exception {
        Map<String, Long> before = rows();
        for (Line line : Line.all()) {
            status(line, Optional.empty(), "name=Eve&text=start&zone=UTC");
        }
        Map<String, Long> after = rows();

        assertThat(after.keySet().stream()
                        .filter(table -> after.getOrDefault(table, 0L) > before.getOrDefault(table, 0L)))
                .isSubsetOf("oauth_state", "delivery", "resealed_column");
    }

    private Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("data/druppel.db"));
                Statement statement = database.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet counted = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    rows.put(table, counted.getLong(1));
                }
            }
        }
        return rows;
    }

    @Test
    void theTableNamesNoOther() {
        assertThat(Line.all().stream()
                        .filter(line -> application.routes().stream().noneMatch(line::isOf)))
                .isEmpty();
    }

    @Test
    void eachRoleGetsWhatTheTableSays() throws Exception {
        List<String> differences = new ArrayList<>();
        for (Line line : Line.all()) {
            Line found = new Line(line.method(), line.address(), statuses(line));
            if (!found.equals(line)) {
                differences.add(found + " (not " + String.join(" ", line.statuses()) + ")");
            }
        }
        assertThat(String.join(" | ", differences)).isEmpty();
    }

    /// A browser whose session has expired gets what anybody gets, also with the token of that session.
    @Test
    void anExpiredSessionOpensNothing() throws Exception {
        SessionService earlier = new SessionService(store, () -> Instant.now().minus(Duration.ofDays(365)));
        List<String> differences = new ArrayList<>();
        for (Line line : Line.all()) {
            SignedIn expired = earlier.start(MEMBER, Session.Kind.CHAT);
            int status = status(
                    line,
                    Optional.of(expired),
                    CsrfToken.FIELD + "=" + expired.csrf().word());
            if (!line.statuses().getFirst().equals("" + status)) {
                differences.add(line + " (not " + status + ")");
            }
        }
        assertThat(String.join(" | ", differences)).isEmpty();
    }

    /// A form without the token of its session is refused, wherever one is signed in. Those of the chat are accepted
    /// from its own pages alone.
    @Test
    void noFormIsAcceptedWithoutItsToken() throws Exception {
        List<String> accepted = new ArrayList<>();
        for (Line line :
                Line.all().stream().filter(line -> line.method().equals("POST")).toList()) {
            boolean signedIn = !line.address().startsWith("/chat")
                    && !line.statuses().get(0).equals(line.statuses().get(1));
            if (signedIn && status(line, signedIn(MEMBER), "") != 403) {
                accepted.add(line.address());
            }
        }
        assertThat(accepted).isEmpty();
    }

    /// The member comes last of those who are signed in: nobody else may do what is theirs to do, once.
    private List<String> statuses(Line line) throws IOException, InterruptedException {
        List<String> statuses = new ArrayList<>();
        for (PlatformUser user : SIGNED_IN.reversed()) {
            Optional<SignedIn> signedIn = signedIn(user);
            String token = signedIn.map(SignedIn::csrf).map(CsrfToken::word).orElseThrow();
            statuses.add("" + status(line, signedIn, CsrfToken.FIELD + "=" + URLEncoder.encode(token, UTF_8)));
        }
        statuses.add("" + status(line, Optional.empty(), ""));
        return statuses.reversed();
    }

    /// A session of its own for each request, since some end it.
    private Optional<SignedIn> signedIn(PlatformUser user) {
        return Optional.of(sessions.start(user, user.equals(STRANGER) ? Session.Kind.PAGE : Session.Kind.CHAT));
    }

    private int status(Line line, Optional<SignedIn> role, String form) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + application.port() + line.address()))
                .method(
                        line.method(),
                        line.method().equals("POST") ? BodyPublishers.ofString(form) : BodyPublishers.noBody());
        role.ifPresent(signedIn ->
                request.header("Cookie", "druppel=" + signedIn.secret().word()));
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode();
    }
}
