package druppel.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.demo.DemoClock;
import druppel.platform.teams.FakeConnector;
import druppel.platform.teams.FakeMicrosoft;
import druppel.platform.teams.SampleActivities;
import druppel.platform.teams.TeamsHost;
import druppel.platform.teams.TeamsSender;
import druppel.platform.teams.TokenIssuer;
import druppel.testing.ChromiumBrowser;
import druppel.testing.PageAccessibility;
import druppel.testing.TestSchedules;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tab of Teams in a real browser: the pages in a frame of another site, with stand-ins for Teams and its script.
@Tag("slow")
class TeamsTabInTheBrowserTest {
    private static final String TODAY = "/teams/tab?next=%2Fme%23today";

    private final FakeMicrosoft microsoft = TeamsSender.microsoft();
    private final FakeConnector connector = new FakeConnector();
    private final TeamsHost teams = new TeamsHost();
    private final TeamsHost stranger = new TeamsHost();
    private final DemoClock clock = new DemoClock(InstantSource.fixed(Instant.parse("2026-11-30T06:55:00Z")));
    private final List<String> errors = new ArrayList<>();
    private ChromiumBrowser chromium;
    private Application application;
    private Page page;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        chromium = ChromiumBrowser.open();
        int port = freePort();
        Map<String, String> settings = new HashMap<>(TeamsSender.settings(microsoft));
        settings.put("PORT", Integer.toString(port));
        settings.put("DRUPPEL_BASE_URL", "http://localhost:" + port);
        settings.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("rows.db"));
        settings.put("DRUPPEL_KEYSET", folder.resolve("keyset.json").toString());
        settings.put("TEAMS_CLIENT_ORIGINS", teams.origin());
        application = Application.start(
                Config.read(Path.of(""), settings, Platforms.ALL), Platforms.ALL, clock, TestSchedules.QUICK);
        teams.shows(address(TODAY));
        stranger.shows(address(TODAY));
        teams.gives(() -> Optional.of(token("anna")));
        open("en-GB");
    }

    @AfterEach
    void close() {
        chromium.close();
        application.close();
        connector.close();
        microsoft.close();
        teams.close();
        stranger.close();
    }

    @Test
    void aMemberIsSignedInByTeamsAndUsesTheirPageInTheFrame() throws Exception {
        join();
        page.navigate(teams.origin());

        assertThat(heading("My page")).isVisible();
        assertThat(frame().url()).isEqualTo(address("/me#today"));
        assertThat(tab().getByText("Sign out")).hasCount(0);
        assertThat(tab().locator("html")).hasAttribute("data-theme", "dark");
        PageAccessibility.check(frame());

        tab().getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Rhythm"))
                .click();
        assertThat(heading("Rhythm")).isVisible();
        assertThat(tab().locator("html")).hasAttribute("data-theme", "dark");
        frame().waitForLoadState(); // the scripts of the page move what is to be clicked
        tab().getByLabel("Nederlands").check();
        tab().locator("form:has(input[value=NL]), form:has(input[value=nl])")
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        assertThat(tab().locator("html")).hasAttribute("lang", "nl");
        assertThat(tab().getByRole(AriaRole.STATUS)).isVisible();
        assertThat(errors).isEmpty();
    }

    @Test
    void theCookieOfTheFrameIsKeptApart() throws Exception {
        join();
        page.navigate(teams.origin());
        assertThat(heading("My page")).isVisible();

        Cookie cookie = page.context().cookies().stream()
                .filter(one -> one.name.equals("druppel-tab"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie.partitionKey).isEqualTo("http://127.0.0.1");
        assertThat(cookie.secure).isTrue();
        assertThat(cookie.httpOnly).isTrue();
        page.navigate(address("/me"));
        assertThat(page.url()).isEqualTo(address("/signin?next=%2Fme"));
    }

    @Test
    void thePagesFollowTheThemeOfTeams() throws Exception {
        join();
        page.navigate(teams.origin());
        assertThat(heading("My page")).isVisible();
        for (String theme : List.of("default", "contrast", "dark")) {
            page.evaluate("theme => changeTheme(theme)", theme);
            String shown = theme.equals("default") ? "light" : theme;
            assertThat(tab().locator("html")).hasAttribute("data-theme", shown);
            PageAccessibility.check(frame());
        }
        page.evaluate("theme => changeTheme(theme)", "contrast");
        frame().navigate(address("/me/words"));
        assertThat(tab().locator("html")).hasAttribute("data-theme", "contrast");
        assertThat((String) frame().evaluate("() => getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo("rgb(0, 0, 0)");
    }

    @Test
    void whoHasNotJoinedIsToldHow() {
        page.navigate(teams.origin());

        assertThat(heading("There’s nothing here yet")).isVisible();
        assertThat(tab().getByText("Say “start” to Druppel")).isVisible();
        PageAccessibility.check(frame());
    }

    @Test
    void withoutATokenThePageTellsOfTheLink() {
        teams.gives(Optional::empty);
        page.navigate(teams.origin());

        assertThat(tab().getByText("Teams could not sign you in here.")).isVisible();
        assertThat(tab().getByText("Teams signs you in")).isHidden();
        assertThat(tab().getByText("Open in a browser")).hasAttribute("href", "/me#today");
        assertThat(tab().getByText("Open in a browser")).hasAttribute("target", "_blank");
        PageAccessibility.check(frame());

        teams.gives(() -> Optional.of(token("anna")));
        tab().getByText("Try again").click();
        assertThat(heading("There’s nothing here yet")).isVisible();
    }

    @Test
    void aRefusedTokenTellsTheSameInDutch() {
        open("nl-NL");
        teams.gives(() -> Optional.of("x.y.z"));
        page.navigate(teams.origin());

        assertThat(tab().getByText("Teams kon je hier niet aanmelden.")).isVisible();
        assertThat(tab().getByText("schrijf “pagina” aan Druppel")).isVisible();
        PageAccessibility.check(frame());
    }

    @Test
    void aSessionThatEndedIsStartedAgainInTheFrame() throws Exception {
        join();
        page.navigate(teams.origin());
        assertThat(heading("My page")).isVisible();
        page.context().clearCookies();
        tab().getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Rhythm"))
                .click();

        assertThat(heading("Rhythm")).isVisible();
    }

    @Test
    void whoDeletesEverythingIsSignedOutOfTheFrameToo() throws Exception {
        join();
        teams.shows(address("/teams/tab?next=%2Fme%2Fprivacy%2Fforget"));
        page.navigate(teams.origin());
        assertThat(tab().locator("form")).hasCount(1);
        tab().locator("input[name=sure]").check();
        tab().locator("form button").first().click();
        assertThat(tab().locator("form")).hasCount(0);

        assertThat(page.context().cookies().stream().map(cookie -> cookie.name))
                .doesNotContain("druppel-tab")
                .contains("druppel-theme");
    }

    @Test
    void anotherSiteCannotShowTheTab() {
        page.navigate(stranger.origin());
        page.waitForTimeout(500);

        assertThat(errors).anyMatch(error -> error.contains("frame-ancestors"));
        assertThat(page.frames().get(1).url()).doesNotContain("teams/tab");
    }

    @Test
    void teamsCannotShowAnyOtherPage() {
        for (String path : List.of("/signin", "/", "/admin", "/me")) {
            errors.clear();
            teams.shows(address(path));
            page.navigate(teams.origin());
            page.waitForTimeout(300);
            boolean signsIn = path.equals("/me");
            assertThat(errors.stream().anyMatch(error -> error.contains("frame-ancestors")))
                    .isEqualTo(!signsIn);
        }
    }

    private void open(String locale) {
        page = chromium.window(new Browser.NewContextOptions()
                .setViewportSize(1000, 1000)
                .setLocale(locale)
                .setTimezoneId("Europe/Amsterdam"));
        page.onRequest(request -> {
            if (!request.url().startsWith(address("/")) && !request.url().startsWith("http://127.0.0.1:")) {
                errors.add("A request to another host: " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().contains("favicon")) {
                errors.add(message.text());
            }
        });
    }

    private void join() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            SampleActivities activities = new SampleActivities(connector.service());
            new TeamsSender(application.port(), connector.service(), clock, http)
                    .deliver(activities.said("anna", "1", "start"));
            welcome();
        }
    }

    /// Waits for the answer of the bot; before it, the bot shows that it is writing.
    private void welcome() throws InterruptedException {
        if (connector.await().body().path("type").asString("").equals("typing")) {
            welcome();
        }
    }

    private String token(String person) {
        TokenIssuer issuer = new TokenIssuer(clock.instant());
        return TokenIssuer.signed(
                TokenIssuer.header(), microsoft.claims(issuer, person).build(), TokenIssuer.KEY);
    }

    private FrameLocator tab() {
        return page.frameLocator("iframe");
    }

    private Frame frame() {
        return page.frames().get(1);
    }

    private Locator heading(String text) {
        return tab().getByRole(
                        AriaRole.HEADING,
                        new FrameLocator.GetByRoleOptions().setName(text).setLevel(1));
    }

    private String address(String path) {
        return "http://localhost:" + application.port() + path;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
