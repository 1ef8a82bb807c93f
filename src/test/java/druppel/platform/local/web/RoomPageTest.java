package druppel.platform.local.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import druppel.platform.local.LocalTestApplication;
import druppel.testing.ChromiumBrowser;
import druppel.testing.PageAccessibility;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The room page in a real browser.
@Tag("slow")
class RoomPageTest {
    private final List<String> complaints = new ArrayList<>();
    private final ChromiumBrowser chromiumBrowser = ChromiumBrowser.open();
    private LocalTestApplication application;

    @BeforeEach
    void open(@TempDir Path folder) {
        application = LocalTestApplication.demo(folder, SharedRoomTest.SHARING);
    }

    @AfterEach
    void close() {
        chromiumBrowser.close();
        application.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 320", "LIGHT, 1280", "DARK, 320", "DARK, 1280"})
    void axeFindsNoViolation(ColorScheme colours, int width) {
        Page page = window(width, colours);
        page.navigate(application.address() + "/chat/everyone");
        PageAccessibility.check(page);

        share();

        assertThat(page.locator("blockquote")).hasText("<b>I</b> asked @everyone");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/room", colours + "-" + width + ".png")));
        PageAccessibility.check(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatIsSharedInTheChatAppearsInTheRoom() {
        Page room = window(1280, ColorScheme.LIGHT);
        room.navigate(application.address() + "/chat/everyone");
        assertThat(room.getByText("Nothing has been shared yet")).isVisible();
        Page chat = window(1280, ColorScheme.LIGHT);
        chat.navigate(application.address() + "/chat");

        chat.fill("#text", "I asked");
        chat.press("#text", "Enter");
        chat.getByRole(AriaRole.BUTTON, named("Share it")).click();

        assertThat(chat.locator("article").last()).containsText("Yes");
        assertThat(room.locator("article")).containsText("asked @everyone");
        assertThat(room.getByText("Nothing has been shared yet")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void theWayThereAndBackIsAtTheTop() {
        Page page = window(1280, ColorScheme.LIGHT);
        page.navigate(application.address() + "/chat");

        page.getByRole(AriaRole.LINK, named("Everyone")).click();
        assertThat(page.getByRole(AriaRole.LINK, named("Everyone"))).hasAttribute("aria-current", "page");
        page.getByRole(AriaRole.LINK, named("Chat")).click();

        assertThat(page.locator("#text")).isVisible();
    }

    @Test
    void whatComesTwiceIsShownOnce() {
        Page page = window(1280, ColorScheme.LIGHT);
        share();
        page.navigate(application.address() + "/chat/everyone");

        page.evaluate("htmx.trigger(document.body, 'htmx:sseOpen')");

        assertThat(page.locator("article")).hasCount(1);
        assertThat(complaints).isEmpty();
    }

    private void share() {
        application.post("/demo/say", "{\"text\":\"I asked\"}");
        application.post("/demo/press", "{\"message\":2,\"action\":\"shared:\"}");
    }

    private Page window(int width, ColorScheme colours) {
        Page page = chromiumBrowser.window(new NewContextOptions()
                .setViewportSize(width, 740)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Europe/Amsterdam"));
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
