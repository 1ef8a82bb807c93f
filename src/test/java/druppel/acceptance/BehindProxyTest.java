package druppel.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.demo.DemoClock;
import druppel.testing.ChromiumBrowser;
import druppel.testing.CommandLine;
import druppel.testing.ReverseProxy;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The base URL has a path, and a reverse proxy removes it or leaves it.
@Tag("slow")
class BehindProxyTest {
    private static final String PATH = "/druppel";
    private static final Pattern ADDRESS =
            Pattern.compile("\\b(href|src|action|formaction|hx-get|hx-post|sse-connect)=\"([^\"]*)\"");
    private static final Pattern IN_DATA =
            Pattern.compile("url\\(['\"]?(/[^)'\"]*)|\"(?:src|start_url|scope|id)\": *\"(/[^\"]*)\"");
    private static final List<String> STARTS = List.of(
            "/",
            "/privacy",
            "/chat",
            "/chat/everyone",
            "/me",
            "/me/words",
            "/me/suits",
            "/me/rhythm",
            "/me/privacy",
            "/team",
            "/admin",
            "/signin");
    private static final int MOST_PAGES = 150;

    @TempDir
    private Path home;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final DemoClock clock = new DemoClock(InstantSource.fixed(Instant.parse("2026-11-30T08:00:00Z")));
    private ReverseProxy proxy;
    private Application application;

    @AfterEach
    void close() {
        client.shutdownNow();
        application.close();
        proxy.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyAddressOnEveryPageIsBelowThePath(boolean stripping) throws Exception {
        start(stripping);
        post("/demo/say", "{\"text\":\"start\"}");
        post("/demo/clock", "{\"advance\":\"PT30H\"}");
        Deque<String> left = new ArrayDeque<>(STARTS.stream().map(PATH::concat).toList());
        Set<String> seen = new HashSet<>(left);
        List<String> faults = new ArrayList<>();
        while (!left.isEmpty() && seen.size() < MOST_PAGES) {
            String page = left.pop();
            HttpResponse<String> response = get(page);
            if (response.statusCode() == 404 && !STARTS.contains(page.substring(PATH.length()))) {
                faults.add(page + " is not found");
            }
            for (Link link : links(response)) {
                if (link.address().startsWith("/") && !link.address().startsWith(PATH + "/")) {
                    faults.add(page + " has " + link.address());
                } else if (link.followed() && seen.add(link.address())) {
                    left.add(link.address());
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(seen).anyMatch(page -> page.endsWith(".css")).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theChatAndThePagesWorkInABrowser(boolean stripping) throws Exception {
        start(stripping);
        List<String> complaints = new ArrayList<>();
        try (ChromiumBrowser browser = ChromiumBrowser.open()) {
            Page page = browser.window(1024, 800, ColorScheme.LIGHT);
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    complaints.add(response.status() + " " + response.url());
                }
            });
            page.navigate(proxy.base() + "/");
            page.getByText("Try it here").first().click();
            assertThat(page).hasURL(proxy.base() + "/chat");
            assertThat(page.getByRole(AriaRole.LOG).getByText("Hello, I’m Druppel"))
                    .isVisible();
            page.locator("#text").fill("help");
            page.locator("#composer button.send").click();
            assertThat(page.locator("article.bot").nth(1)).isVisible();

            page.navigate(proxy.base() + "/team");
            assertThat(page).hasURL(proxy.base() + "/team");
            assertThat(page.context().cookies().stream().map(cookie -> cookie.path))
                    .containsOnly(PATH);
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverIsNotSignedInIsSentToTheSignInPage(boolean stripping) throws Exception {
        proxy = new ReverseProxy(PATH, stripping);
        application = Application.start(config(), Platforms.ALL, InstantSource.system());
        proxy.to(application.port());
        HttpResponse<String> response = get(PATH + "/team?page=2");
        assertThat(response.headers().firstValue("Location")).hasValue("/druppel/signin?next=%2Fteam%3Fpage%3D2");
    }

    private void start(boolean stripping) {
        proxy = new ReverseProxy(PATH, stripping);
        application = Application.demo(config(), clock);
        proxy.to(application.port());
    }

    private Config config() {
        Map<String, String> environment = Map.of(
                "PORT", "0",
                "DRUPPEL_HOST", "127.0.0.1",
                "DRUPPEL_LIBRARY", CommandLine.LIBRARY.toString(),
                "DRUPPEL_LOCAL_CHAT", "on",
                "DRUPPEL_BASE_URL", proxy.base() + "/");
        return Config.read(home, environment, Platforms.ALL);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + proxy.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(proxy.base() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private record Link(String address, boolean followed) {}

    private static List<Link> links(HttpResponse<String> response) {
        Stream<Link> attributes = ADDRESS.matcher(response.body()).results().map(found -> {
            String address = found.group(2).replace("&amp;", "&").replaceFirst("#.*", "");
            return new Link(
                    address,
                    address.startsWith(PATH) && Set.of("href", "src", "hx-get").contains(found.group(1)));
        });
        Stream<Link> data = IN_DATA.matcher(response.body())
                .results()
                .map(found -> new Link(found.group(1) == null ? found.group(2) : found.group(1), false));
        return Stream.concat(attributes, data).toList();
    }
}
