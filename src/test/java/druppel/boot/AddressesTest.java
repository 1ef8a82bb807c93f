package druppel.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.boot.AddressTable.Role;
import druppel.boot.AddressTable.Row;
import druppel.config.Config;
import druppel.domain.Language;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import druppel.domain.session.Session;
import druppel.feature.signin.SessionService;
import druppel.platform.IntakeServlet;
import druppel.store.Database;
import druppel.testing.CommandLine;
import druppel.testing.Confidential;
import druppel.testing.InMemoryChat;
import druppel.testing.RawRequest;
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
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may do what: each address of the application, asked by each role over HTTP. A new address needs its lines in the
/// `AddressTable`.
@Tag("slow")
class AddressesTest {
    private static final PlatformUser MEMBER = PlatformUser.local("anna");
    private static final PlatformUser SECOND_ACCOUNT = new PlatformUser(Platform.SLACK, "T1", "U1");
    private static final PlatformUser COLLEAGUE = PlatformUser.local("bram");
    private static final PlatformUser ADMIN = PlatformUser.local("cleo");
    private static final PlatformUser LEFT = PlatformUser.local("dirk");
    private static final PlatformUser ADMIN_ELSEWHERE = new PlatformUser(Platform.SLACK, "T2", "UDAAN");

    /// What the member wrote and did not share.
    private static final List<String> PRIVATE = List.of("I waited before I answered", "I asked what she needed");

    private static final String SHARING = "/me/words/3/share";
    private static final Pattern SHARE = Pattern.compile("shared:[^\"&]+");

    private static final String EXPORT = "/me/privacy/export.json";
    private static final String EVE = "?name=Eve&text=start&zone=UTC";
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final AddressTable TABLE = AddressTable.read();

    @TempDir
    private Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private Application application;
    private Database store;
    private TestApplication members;
    private SessionService sessions;
    private final Map<Role, SignedIn> browsers = new EnumMap<>(Role.class);

    /// What somebody got.
    private record Answer(int status, String body) {}

    @BeforeEach
    void start() {
        Map<String, String> environment = Map.ofEntries(
                Map.entry("PORT", "0"),
                Map.entry("DRUPPEL_HOST", "127.0.0.1"),
                Map.entry("DRUPPEL_TRUSTED_PROXIES", "127.0.0.1"),
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
        members = new TestApplication(
                Instant.now(), InMemoryChat.inAmsterdam(Language.EN), TestApplication.SHIPPED, store);
        sessions = new SessionService(store, InstantSource.system());
        Stream.of(MEMBER, SECOND_ACCOUNT, COLLEAGUE, ADMIN, LEFT, ADMIN_ELSEWHERE)
                .forEach(user -> members.presses(user, "join:"));
        long merged = members.member(SECOND_ACCOUNT).id();
        store.update(rows -> {
            rows.linkedAccounts().merge(members.member(MEMBER).id(), merged);
            rows.oidcIdentities().link(new OidcIdentity("https://id.example", "anna"), MEMBER, Instant.now());
        });
        PRIVATE.forEach(words -> form("/chat/say", "text=reflect " + words));
        form("/chat/say", "text=reflect This is for everybody");
        Matcher share = SHARE.matcher(
                ask(new Row("GET", SHARING, List.of()), Role.MEMBER).body());
        assertThat(share.find()).isTrue();
        form(SHARING, "action=" + share.group());
        restore();
    }

    private void form(String path, String fields) {
        Row row = new Row("POST", path + "?" + fields.replace(' ', '+'), List.of());
        assertThat(ask(row, Role.MEMBER).status()).isEqualTo(303);
    }

    /// Makes members of those who have left or were forgotten meanwhile, and lets one leave again.
    private void restore() {
        Stream.of(MEMBER, COLLEAGUE, ADMIN, ADMIN_ELSEWHERE)
                .filter(user -> status(user) != Member.Status.JOINED)
                .forEach(user -> members.presses(user, "join:"));
        if (status(LEFT) != Member.Status.LEFT) {
            members.presses(LEFT, "join:");
            members.says(LEFT, "stop");
        }
    }

    private Member.Status status(PlatformUser user) {
        return store.read(rows -> rows.members().find(user)).map(Member::status).orElse(Member.Status.MET);
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
                        .filter(method -> TABLE.rows().stream()
                                .noneMatch(row -> row.method().equals(method) && row.isOf(route)))
                        .map(method -> method + " " + route.path()))
                .toList();
        assertThat(String.join(" | ", missing)).isEmpty();
    }

    @Test
    void theTableNamesNoOther() {
        assertThat(TABLE.rows().stream()
                        .filter(row -> application.routes().stream().noneMatch(row::isOf)))
                .isEmpty();
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
        for (Row row : TABLE.rows()) {
            ask(new Row(row.method(), row.address().replaceFirst("\\?.*", "") + EVE, List.of()), Role.STRANGER);
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

    /// The member comes last: nobody else may do what is theirs to do, once.
    @Test
    void eachRoleGetsWhatTheTableSays() {
        List<String> differences = new ArrayList<>();
        for (Row row : TABLE.rows()) {
            restore();
            Map<Role, String> statuses = new EnumMap<>(Role.class);
            Stream.concat(others(), Stream.of(Role.MEMBER)).forEach(role -> statuses.put(role, status(row, role)));
            Row found = new Row(row.method(), row.address(), List.copyOf(statuses.values()));
            if (!found.equals(row)) {
                differences.add(found + " # not " + String.join(" ", row.statuses()));
            }
        }
        assertThat(String.join("\n", differences)).isEmpty();
    }

    /// But for what they share, and for the member's own browser.
    @Test
    void nobodyElseReadsOrChangesWhatIsTheMembers() {
        Row export = new Row("GET", EXPORT, List.of());
        String before = withoutTimes(ask(export, Role.MEMBER));
        List<String> readers = new ArrayList<>();
        for (Row row : TABLE.rows()) {
            restore();
            others().filter(role -> role != Role.TOKEN || row.hasToken()).forEach(role -> {
                Answer answer = ask(row, role);
                if (!role.isMember() && PRIVATE.stream().anyMatch(answer.body()::contains)) {
                    readers.add(role + " " + row.address());
                }
            });
        }
        assertThat(readers).isEmpty();
        assertThat(withoutTimes(ask(export, Role.MEMBER)).lines())
                .containsExactlyElementsOf(before.lines().toList());
        assertThat(before).contains(PRIVATE);
    }

    private static String withoutTimes(Answer export) {
        return export.body()
                .replaceAll("(?s)\"sessions\" : \\[.*?]", "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "");
    }

    private static Stream<Role> others() {
        return Stream.of(Role.values()).filter(role -> role != Role.MEMBER);
    }

    private String status(Row row, Role role) {
        if (role == Role.TOKEN && !row.hasToken()) {
            return "-";
        }
        String status = "" + ask(row, role).status();
        if (role != Role.SITE) {
            return status;
        }
        String older = ""
                + send(row, signedIn(role), "Origin", "https://evil.example", role)
                        .status();
        return older.equals(status) ? status : status + "/" + older;
    }

    private Answer ask(Row row, Role role) {
        return ask(row, signedIn(role), role);
    }

    private Answer ask(Row row, Optional<SignedIn> browser, Role role) {
        try {
            return role == Role.HOST
                    ? byOtherHost(row, browser.orElseThrow())
                    : send(row, browser, "Sec-Fetch-Site", role == Role.SITE ? "cross-site" : "same-origin", role);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The session of a role's browser; another one after it was ended.
    private Optional<SignedIn> signedIn(Role role) {
        if (role == Role.STRANGER) {
            return Optional.empty();
        }
        boolean ended = role != Role.EXPIRED
                && Optional.ofNullable(browsers.get(role))
                        .flatMap(signedIn -> sessions.find(signedIn.secret()))
                        .isEmpty();
        return Optional.of(
                ended
                        ? browsers.merge(role, start(role), (_, next) -> next)
                        : browsers.computeIfAbsent(role, this::start));
    }

    private SignedIn start(Role role) {
        return switch (role) {
            case EXPIRED ->
                new SessionService(store, () -> Instant.now().minus(A_YEAR)).start(MEMBER, Session.Kind.CHAT);
            case LEFT -> sessions.start(LEFT, Session.Kind.CHAT);
            case COLLEAGUE -> sessions.start(COLLEAGUE, Session.Kind.CHAT);
            case ADMIN -> sessions.start(ADMIN, Session.Kind.CHAT);
            case ELSEWHERE -> sessions.start(ADMIN_ELSEWHERE, Session.Kind.PAGE);
            case STRANGER, MEMBER, HOST, SITE, TOKEN -> sessions.start(MEMBER, Session.Kind.CHAT);
        };
    }

    private Answer send(Row row, Optional<SignedIn> browser, String header, String value, Role role) {
        String form = browser.filter(_ -> role != Role.TOKEN)
                .map(signedIn -> CsrfToken.FIELD + "=" + signedIn.csrf().word() + "&" + row.fields())
                .orElse(row.fields());
        Confidential.sent(form);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + application.port() + row.target()))
                .header("X-Forwarded-For", role.client())
                .header(header, value)
                .method(row.method(), row.isForm() ? BodyPublishers.ofString(form) : BodyPublishers.noBody());
        browser.ifPresent(signedIn -> request.header("Cookie", cookie(signedIn)));
        try {
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new Answer(
                        response.statusCode(), isStream(response) ? "" : new String(body.readAllBytes(), UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isStream(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    }

    private Answer byOtherHost(Row row, SignedIn browser) throws IOException {
        try (RawRequest request = new RawRequest(
                InetAddress.getLoopbackAddress(),
                application.port(),
                row.method() + " " + row.target() + " HTTP/1.1",
                "Host: evil.example",
                "Content-Length: 0",
                "X-Forwarded-For: " + Role.HOST.client(),
                "Cookie: " + cookie(browser))) {
            return new Answer(Integer.parseInt(request.line().split(" ", -1)[1]), "");
        }
    }

    private static String cookie(SignedIn signedIn) {
        return "druppel=" + signedIn.secret().word();
    }
}
