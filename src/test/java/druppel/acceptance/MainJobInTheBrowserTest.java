package druppel.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.demo.DemoClock;
import druppel.testing.ChromiumBrowser;
import druppel.testing.PageAccessibility;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The main job of a new member in a real browser, on the whole application.
@Tag("slow")
class MainJobInTheBrowserTest {
    private static final Instant SUNDAY_EVENING = Instant.parse("2026-11-29T18:00:00Z");

    @TempDir
    private Path folder;

    private final ChromiumBrowser chromiumBrowser = ChromiumBrowser.open();
    private Application application;

    @BeforeEach
    void start() {
        Config config = Config.read(Path.of(""), Map.of(), Platforms.ALL).demo(folder, 0);
        application = Application.demo(config, new DemoClock(InstantSource.fixed(SUNDAY_EVENING)));
    }

    @AfterEach
    void stop() {
        chromiumBrowser.close();
        application.close();
    }

    @Test
    void aNewcomerJoinsIsNudgedRepliesAndSeesTheStreak() {
        Page page = chromiumBrowser.window(1280, 900, ColorScheme.LIGHT);
        page.navigate(address());
        accessible(page);

        press(page, "Yes, I’ll join");
        press(page, "Bringing people together");
        press(page, "A team");
        press(page, "On site");
        sees(page, "Your next nudge is from “Build bridges”.");
        say(page, "settings");
        page.getByLabel("Nudge at").last().fill("08:30");
        page.getByLabel("Fri").last().uncheck();
        press(page, "Save");
        sees(page, "A nudge at 8:30 on Mon–Thu.");

        say(page, "tip trust");
        sees(page, "Trust instead of control");
        accessible(page);

        page.locator(".next").click();
        sees(page, "Build bridges");
        say(page, "I asked, and waited. It took them eight seconds.");
        sees(page, "Saved. Only you can see it.");
        sees(page, "That’s the first day of a streak.");

        say(page, "streak");
        sees(page, "Regularity");
        accessible(page);
    }

    @Test
    void aWeekWoundForwardBringsEveryNudgeQuestionAndTheRecapInOrder() {
        Page page = chromiumBrowser.window(390, 844, ColorScheme.DARK);
        page.navigate(address());
        press(page, "Yes, I’ll join");
        sees(page, "Welcome, good to have you");

        press(page, "+1 week");

        sees(page, "Your week");
        assertThat(page.getByText("For example:")).hasCount(5);
        assertThat(button(page, "Another one")).hasCount(1);
        accessible(page);
    }

    @Test
    void aDutchBrowserIsAnsweredInDutch() {
        Page page = chromiumBrowser.window(new NewContextOptions().setLocale("nl-NL"));
        page.navigate(address());

        press(page, "Ja, ik doe mee");
        sees(page, "Welkom, fijn dat je er bent");
        say(page, "instellingen");
        press(page, "Opslaan");

        sees(page, "Opgeslagen. Een duwtje om 9:00 op ma–vr.");
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
    }

    @ParameterizedTest
    @CsvSource({"/, LIGHT", "/, DARK", "/privacy, LIGHT", "/privacy, DARK"})
    void thePagesBeforeTheChatCanBeReadByEverybody(String path, ColorScheme colours) {
        Page page = chromiumBrowser.window(320, 700, colours);
        page.navigate(address().replaceFirst("/chat$", path));

        accessible(page);
    }

    @Test
    void theKeyboardAloneIsEnough() {
        Page page = chromiumBrowser.window(1280, 900, ColorScheme.LIGHT);
        page.navigate(address());
        Locator join = button(page, "Yes, I’ll join");
        for (int tabs = 0; tabs < 20 && !focused(join); tabs++) {
            page.keyboard().press("Shift+Tab");
        }
        page.keyboard().press("Enter");
        sees(page, "Welcome, good to have you");

        page.getByRole(AriaRole.TEXTBOX).last().focus();
        page.keyboard().type("streak");
        page.keyboard().press("Enter");

        sees(page, "Regularity");
    }

    @Test
    void twoWindowsShowTheSameConversation() {
        Page one = chromiumBrowser.window(1280, 900, ColorScheme.LIGHT);
        Page other = chromiumBrowser.window(1280, 900, ColorScheme.LIGHT);
        one.navigate(address());
        other.navigate(address());
        sees(other, "Hello, I’m Druppel");

        say(one, "tip");

        assertThat(button(other, "Make it today’s nudge")).hasCount(1);
    }

    private String address() {
        return "http://localhost:" + application.port() + "/chat";
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page page, String name) {
        button(page, name).last().click();
    }

    private static void say(Page page, String text) {
        Locator composer = page.getByRole(AriaRole.TEXTBOX).last();
        composer.fill(text);
        composer.press("Enter");
    }

    private static void sees(Page page, String text) {
        assertThat(page.getByText(text).last()).isVisible();
    }

    private static boolean focused(Locator locator) {
        return Boolean.TRUE.equals(locator.evaluate("element => element === document.activeElement"));
    }

    private static void accessible(Page page) {
        PageAccessibility.check(page);
    }
}
