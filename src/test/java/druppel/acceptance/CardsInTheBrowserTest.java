package druppel.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
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

/// The cards of a nudge in a real browser: all of them show its state, without a reload.
@Tag("slow")
class CardsInTheBrowserTest {
    private static final Instant SUNDAY_EVENING = Instant.parse("2026-11-29T18:00:00Z");

    @TempDir
    private Path folder;

    private final ChromiumBrowser chromiumBrowser = ChromiumBrowser.open();
    private Application application;
    private Page page;

    @BeforeEach
    void start() {
        Config config = Config.read(Path.of(""), Map.of(), Platforms.ALL).demo(folder, 0);
        application = Application.demo(config, new DemoClock(InstantSource.fixed(SUNDAY_EVENING)));
        page = chromiumBrowser.window(1280, 1200, ColorScheme.LIGHT);
        page.navigate(address("/chat"));
        press("Yes, I’ll join");
        sees("Welcome, good to have you");
        page.locator(".next").click();
        assertThat(nudge()).containsText("Ask instead of answer");
    }

    @AfterEach
    void stop() {
        chromiumBrowser.close();
        application.close();
    }

    @Test
    void theGreetingSaysSoOnceSomebodyHasJoined() {
        assertThat(page.locator("article").first()).containsText("You’re in.");
        assertThat(button("Yes, I’ll join")).hasCount(0);
    }

    @Test
    void aTypedAnswerChangesTheNudgeAndTheQuestionAndUndoGivesTheButtonsBack() {
        waitForTheQuestion();
        assertThat(inside(nudge(), "Later today")).isVisible();

        say("I asked Bram what he would do, and waited");

        sees("Saved. Only you can see it");
        assertThat(nudge()).containsText("✓");
        assertThat(question()).containsText("✓");
        assertThat(button("Later today")).hasCount(0);
        assertThat(button("Not today")).hasCount(0);
        PageAccessibility.check(page);

        button("Undo").last().click();

        assertThat(inside(nudge(), "Later today")).isVisible();
        assertThat(inside(question(), "Not today")).isVisible();
    }

    @Test
    void theQuestionsButtonChangesTheNudgeToo() {
        waitForTheQuestion();

        inside(question(), "Done").click();

        assertThat(question()).containsText("✓");
        assertThat(nudge()).containsText("✓");
        assertThat(inside(nudge(), "Done")).hasCount(0);
    }

    @Test
    void aNudgeWhoseDaysAreOverSaysSo() {
        press("+1 week");
        sees("Your week");

        assertThat(inside(nudge(), "Done")).hasCount(0);
        assertThat(inside(nudge(), "Another one")).hasCount(0);
    }

    private void waitForTheQuestion() {
        page.request().post(address("/demo/clock"), RequestOptions.create().setData("{\"advance\":\"PT7H\"}"));
        assertThat(button("Not today")).isVisible();
    }

    /// The first nudge, which comes after the greeting and the welcome.
    private Locator nudge() {
        return page.locator("article").nth(2);
    }

    private Locator question() {
        return page.locator("article").nth(3);
    }

    private String address(String path) {
        return "http://localhost:" + application.port() + path;
    }

    private void say(String text) {
        page.fill("#text", text);
        page.press("#text", "Enter");
    }

    private void press(String label) {
        button(label).last().click();
    }

    private void sees(String text) {
        assertThat(page.getByRole(AriaRole.LOG)).containsText(text);
    }

    private Locator button(String label) {
        return page.getByRole(AriaRole.BUTTON, named(label));
    }

    private static Locator inside(Locator card, String label) {
        return card.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
