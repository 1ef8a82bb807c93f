package druppel.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.testing.ChromiumBrowser;
import druppel.testing.CommandLine;
import druppel.testing.PageAccessibility;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journey of somebody who is invited to the local chat, from the command line into a real browser and back.
@Tag("slow")
class InvitationInTheBrowserTest {
    private final List<String> complaints = new ArrayList<>();
    private final ChromiumBrowser chromium = ChromiumBrowser.open();
    private CommandLine commandLine = new CommandLine(Path.of(""));
    private Application application;

    @BeforeEach
    void open(@TempDir Path home) {
        Map<String, String> environment = Map.of(
                "PORT",
                "0",
                "DRUPPEL_HOST",
                "127.0.0.1",
                "DRUPPEL_LOCAL_CHAT",
                "on",
                "DATABASE_URL",
                "jdbc:sqlite:" + home.resolve("druppel.db"),
                "DRUPPEL_KEYSET",
                home.resolve("keyset.json").toString(),
                "DRUPPEL_LIBRARY",
                CommandLine.LIBRARY.toString());
        commandLine = new CommandLine(home);
        environment.forEach(commandLine::with);
        application =
                Application.start(Config.read(home, environment, Platforms.ALL), Platforms.ALL, InstantSource.system());
    }

    @AfterEach
    void close() {
        chromium.close();
        application.close();
    }

    @Test
    void anInvitedPersonComesInSignsOutAndComesBackWithTheCode() {
        Page page = window("en-GB", 375, true);
        page.navigate(invite("Anna de Vries"));
        assertThat(heading(page, "Welcome to Druppel")).isVisible();
        assertThat(page.getByText("You were invited as Anna de Vries.")).isVisible();
        PageAccessibility.check(page);
        press(page, "Come in");
        assertThat(heading(page, "Keep this code")).isVisible();
        PageAccessibility.check(page);
        String code = page.locator("code").textContent();
        page.getByText("I’ve kept it").click();

        page.waitForURL("**/chat");
        assertThat(page.getByRole(AriaRole.LOG)).containsText("Druppel");
        assertThat(page.evaluate("[...document.querySelectorAll('.places a')]"
                        + ".every(place => place.getBoundingClientRect().right <= innerWidth - 16)"))
                .isEqualTo(true);
        assertThat(page.evaluate(
                        "(places => places.scrollWidth <= places.clientWidth)" + "(document.querySelector('.places'))"))
                .isEqualTo(true);
        page.locator(".who summary").click();
        assertThat(page.locator(".who .full")).hasText("Anna de Vries");
        PageAccessibility.check(page);
        press(page, "Sign out");
        assertThat(heading(page, "You’re signed out")).isVisible();
        page.navigate(address("/chat"));
        page.waitForURL("**/signin?next=%2Fchat");

        recover(page, "Anna de Vries", "0000-0000-0000-0000");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("don’t belong together");
        assertThat(page.getByLabel("Your name")).hasValue("Anna de Vries");
        assertThat(page.getByLabel("Recovery code", exact())).isFocused();
        PageAccessibility.check(page);
        recover(page, "anna de vries", code);
        assertThat(heading(page, "Keep this code")).isVisible();
        page.getByText("I’ve kept it").click();

        page.waitForURL("**/chat");
        assertThat(page.getByRole(AriaRole.LOG)).containsText("Druppel");
        assertThat(complaints.stream().filter(line -> !line.contains("422"))).isEmpty();
    }

    @Test
    void itWorksWithoutScriptsAndInDutch() {
        Page page = window("nl-NL", 1280, false);
        page.navigate(invite("Bram"));
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        press(page, "Kom binnen");
        page.getByText("Ik heb hem bewaard").click();
        press(page, "Zeg hallo");
        page.getByLabel("Een bericht schrijven").fill("help");
        press(page, "Versturen");
        assertThat(page.getByRole(AriaRole.LOG)).containsText("help");
        page.locator(".who summary").click();
        press(page, "Uitloggen");

        assertThat(heading(page, "Je bent uitgelogd")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aLinkThatWasUsedSaysSo() {
        String link = invite("Carla");
        Page first = window("en-GB", 768, true);
        first.navigate(link);
        press(first, "Come in");
        Page second = window("en-GB", 768, true);
        second.navigate(link);

        assertThat(heading(second, "This link doesn’t work any more")).isVisible();
        PageAccessibility.check(second);
    }

    /// Invites somebody on the command line; gives the address in the browser.
    private String invite(String name) {
        String link = commandLine.run("invite", "--name", name).out().strip();
        return address(URI.create(link).getPath());
    }

    private String address(String path) {
        return "http://localhost:" + application.port() + path;
    }

    private Page window(String locale, int width, boolean scripts) {
        Page page = chromium.window(new NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale(locale)
                .setTimezoneId("Europe/Amsterdam")
                .setJavaScriptEnabled(scripts));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private static void recover(Page page, String name, String code) {
        page.getByLabel("Your name").fill(name);
        page.getByLabel("Recovery code", exact()).fill(code);
        press(page, "Sign in");
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }
}
