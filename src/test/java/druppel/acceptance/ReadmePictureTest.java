package druppel.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.demo.DemoClock;
import druppel.testing.ChromiumBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Takes the picture in the README from the demo: a nudge, the reply of a member, and their streak.
///
/// It is written to `target/pictures`, or to the folder that `DRUPPEL_PICTURES` names, such as `docs/images`.
@Tag("slow")
class ReadmePictureTest {
    private static final Instant SUNDAY_EVENING = Instant.parse("2026-11-29T18:00:00Z");
    private static final int DAYS_BEFORE = 4;
    private static final Path FOLDER =
            Path.of(Optional.ofNullable(System.getenv("DRUPPEL_PICTURES")).orElse("target/pictures"));

    @TempDir
    private Path folder;

    @Test
    void theDemoShowsANudgeAReplyAndAStreak() throws IOException {
        Config config = Config.read(Path.of(""), Map.of(), Platforms.ALL).demo(folder, 0);
        Path picture = Files.createDirectories(FOLDER).resolve("chat.png");
        try (ChromiumBrowser chromiumBrowser = ChromiumBrowser.open();
                Application application =
                        Application.demo(config, new DemoClock(InstantSource.fixed(SUNDAY_EVENING)))) {
            Page page = chromiumBrowser.window(new NewContextOptions()
                    .setViewportSize(760, 1060)
                    .setDeviceScaleFactor(2)
                    .setLocale("en-GB")
                    .setColorScheme(ColorScheme.LIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setTimezoneId("Europe/Amsterdam"));
            page.navigate("http://localhost:" + application.port() + "/chat");
            say(page, "start");
            for (int day = 0; day < DAYS_BEFORE; day++) {
                page.locator(".next").click();
                say(page, "done");
            }
            page.locator(".next").click();
            say(page, "It asked what I would do if nothing could go wrong. I had no answer ready. Now I do.");
            page.evaluate("document.activeElement.blur()");
            page.locator("article.bot")
                    .nth(page.locator("article.bot").count() - 2)
                    .evaluate("nudge => scrollTo(0, nudge.offsetTop - 150)");
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        }
        assertThat(picture).isNotEmptyFile();
    }

    private static void say(Page page, String text) {
        int before = page.locator("article").count();
        page.locator("#text").fill(text);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send").setExact(true))
                .press("Enter");
        assertThat(page.locator("article").nth(before + 1)).isVisible();
    }
}
