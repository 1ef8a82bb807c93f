package druppel.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A real Chromium for page tests: the one in `DRUPPEL_CHROMIUM`, or an installed one.
///
/// Without one the test is skipped with a message, but fails if `DRUPPEL_REQUIRE_BROWSER=1`.
public final class ChromiumBrowser implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /// The npm folder of the driver, which contains `package` as Playwright expects.
    private static final Path DRIVER = Path.of("src/test/npm/node_modules");

    private static final Map<String, String> ENVIRONMENT =
            Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", "node");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private ChromiumBrowser(Path chromium) {
        System.setProperty("playwright.cli.dir", DRIVER.toString());
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(ENVIRONMENT));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(QUIET));
    }

    /// Starts Chromium, or skips the test.
    public static ChromiumBrowser open() {
        require(
                Files.isRegularFile(DRIVER.resolve("package/cli.js")),
                "NO BROWSER DRIVER: the browser tests are skipped;"
                        + " run npm ci --ignore-scripts --prefix src/test/npm");
        Optional<Path> chromium = found();
        require(
                chromium.isPresent(),
                "NO CHROMIUM: the browser tests are skipped;" + " install chromium or set DRUPPEL_CHROMIUM");
        return new ChromiumBrowser(chromium.orElseThrow());
    }

    private static void require(boolean present, String line) {
        if (present) {
            return;
        }
        if ("1".equals(System.getenv("DRUPPEL_REQUIRE_BROWSER"))) {
            throw new AssertionError(line);
        }
        System.err.println(line);
        Assumptions.abort(line);
    }

    /// A new window without cookies, with the width of a phone or desktop screen.
    public Page window(int width, int height, ColorScheme colours) {
        return window(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Amsterdam"));
    }

    /// A new window with these options. Animations are off, since colours differ during an animation.
    public Page window(com.microsoft.playwright.Browser.NewContextOptions options) {
        return browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
    }

    /// Closes all windows before their server stops.
    public void closeWindows() {
        browser.contexts().forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> found() {
        return Stream.concat(Stream.of(System.getenv("DRUPPEL_CHROMIUM")).filter(Objects::nonNull), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
