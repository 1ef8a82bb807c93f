package druppel.testing;

import com.microsoft.playwright.Browser;
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

/// A real Chromium for page tests: the one in `DRUPPEL_CHROMIUM`, or an installed one. All tests of this process share
/// it, since it takes seconds to start; each has windows of its own, without cookies. It ends with the process.
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

    private ChromiumBrowser() {}

    /// Starts Chromium if no test has done so yet, or skips the test.
    public static ChromiumBrowser open() {
        require(
                Files.isRegularFile(DRIVER.resolve("package/cli.js")),
                "NO BROWSER DRIVER: the browser tests are skipped;"
                        + " run npm ci --ignore-scripts --prefix src/test/npm");
        require(
                found().isPresent(),
                "NO CHROMIUM: the browser tests are skipped;" + " install chromium or set DRUPPEL_CHROMIUM");
        return new ChromiumBrowser();
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
        return window(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Amsterdam"));
    }

    /// A new window with these options. Animations are off, since colours differ during an animation.
    public Page window(Browser.NewContextOptions options) {
        return Running.BROWSER
                .newContext(options.setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
    }

    /// Closes all windows; to be called before their server stops.
    @Override
    public void close() {
        Running.BROWSER.contexts().forEach(BrowserContext::close);
    }

    private static Optional<Path> found() {
        return Stream.concat(Stream.of(System.getenv("DRUPPEL_CHROMIUM")).filter(Objects::nonNull), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static final class Running {
        private static final Browser BROWSER = start(found().orElseThrow());

        private static Browser start(Path chromium) {
            System.setProperty("playwright.cli.dir", DRIVER.toString());
            return Playwright.create(new Playwright.CreateOptions().setEnv(ENVIRONMENT))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(QUIET));
        }
    }
}
