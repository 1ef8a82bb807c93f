package druppel.adapter.pages.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import druppel.adapter.pages.PageServer;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.testing.ChromiumBrowser;
import druppel.testing.PageAccessibility;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The admins' pages in Chromium: on every screen, in both themes and languages, by keyboard and without scripts.
@Tag("slow")
class AdminInTheBrowserTest {
    private static final List<String> PAGES = List.of("/admin", "/admin/library", "/admin/log");
    private static final PlatformUser EVA = TestApplication.person("eva");

    @TempDir
    private Path folder;

    private final List<String> complaints = new ArrayList<>();
    private TestApplication testApplication;
    private PageServer pages;
    private PageServer.Visitor visitor;
    private ChromiumBrowser chromium;

    @BeforeEach
    void open() {
        chromium = ChromiumBrowser.open();
        testApplication = TestApplication.at(folder, "2026-11-30T08:00");
        testApplication.chat.knows(EVA, UserProfile.Role.ADMIN);
        testApplication.says(EVA, "start");
        IntStream.range(0, 7).forEach(this::joins);
        testApplication.windTo("2026-12-02T11:00");
        testApplication.says(EVA, "nudge admin dayoff 24 december until 2 january Winter closure");
        testApplication.store.update(rows -> rows.members()
                .markUnreachable(
                        testApplication.member(TestApplication.person("p0")).id(),
                        "user_disabled",
                        testApplication.now.get()));
        pages = new PageServer(testApplication, EVA);
        visitor = pages.visitor(EVA);
    }

    private void joins(int number) {
        testApplication.says(TestApplication.person("p" + number), "start");
    }

    @AfterEach
    void close() {
        chromium.close();
        pages.close();
        testApplication.close();
    }

    @ParameterizedTest
    @CsvSource({"320, LIGHT, en", "320, DARK, nl", "768, DARK, en", "1280, LIGHT, nl"})
    void everyPageFitsAndIsAccessible(int width, ColorScheme colours, String language) {
        testApplication.says(EVA, "nudge language " + language);
        Page page = window(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(colours)
                .setBypassCSP(true));
        for (String path : PAGES) {
            page.navigate(pages.address(path));
            page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isEqualTo(true);
            assertThat(page.locator("h1").count()).isEqualTo(1);
            PageAccessibility.check(page);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyPageFitsWithTextTwiceAsLarge() {
        Page page =
                window(new Browser.NewContextOptions().setViewportSize(640, 800).setBypassCSP(true));
        for (String path : PAGES) {
            page.navigate(pages.address(path));
            page.addStyleTag(new Page.AddStyleTagOptions().setContent("html{font-size:200%}"));
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isEqualTo(true);
        }
    }

    @Test
    void theWordsOfTheChartAreLargeEnoughOnAPhone() {
        Page page = window(new Browser.NewContextOptions().setViewportSize(320, 800));
        page.navigate(pages.address("/admin"));

        Object height = page.evaluate("() => { const chart = document.querySelector('.columns');"
                + " return parseFloat(getComputedStyle(chart.querySelector('text')).fontSize)"
                + " * chart.getBoundingClientRect().width / chart.viewBox.baseVal.width }");
        assertThat(((Number) height).doubleValue()).isGreaterThanOrEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyFormDoesWhatItSaysWithoutScriptsToo(boolean scripts) {
        Page page = window(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
        page.navigate(pages.address("/admin"));
        page.getByLabel("Date, or first day").fill("2026-12-04");
        page.getByLabel("Name, such as").fill("Foundation Day");
        press(page, "Add");
        assertThat(page.locator("[role=status]").textContent()).contains("Noted: “Foundation Day”");
        press(page, "Remove: 4 December: Foundation Day");
        assertThat(page.locator("[role=status]").textContent()).contains("No longer a day off: “Foundation Day”");

        page.getByLabel("Nudge at").fill("08:15");
        press(page, "Save");
        assertThat(page.locator("[role=status]").textContent()).contains("A nudge at 8:15");

        page.getByLabel("Name, as colleagues know them").fill("Bo de Vries");
        page.getByLabel("Language", new Page.GetByLabelOptions().setExact(true))
                .first()
                .selectOption("nl");
        press(page, "Make a link");
        assertThat(page.locator("#invite-link").inputValue()).contains("/invite/");
        press(page, "Withdraw the link for Bo de Vries");
        assertThat(page.locator("[role=status]").textContent()).contains("The link has been withdrawn.");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFieldThatIsRefusedHasTheFocusAndWhatWasWritten() {
        Page page = window(new Browser.NewContextOptions());
        page.navigate(pages.address("/admin"));
        page.getByLabel("Name, such as").fill("Foundation Day");
        page.keyboard().press("Enter");

        assertThat(page.locator("#dayoff-first-fault").textContent()).contains("I can’t read that as a date");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("dayoff-first");
        assertThat(page.getByLabel("Name, such as").inputValue()).isEqualTo("Foundation Day");
        complaints.removeIf(line -> line.contains("422"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void aDayOffIsAddedByKeyboardAlone() {
        Page page = window(new Browser.NewContextOptions());
        page.navigate(pages.address("/admin"));
        for (int step = 0;
                step < 60 && !"dayoff-first".equals(page.evaluate("() => document.activeElement.id"));
                step++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("12042026");
        while (!"dayoff-name".equals(page.evaluate("() => document.activeElement.id"))) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("Foundation Day");
        page.keyboard().press("Enter");

        assertThat(page.locator("[role=status]").textContent())
                .contains("Noted: “Foundation Day”, on Friday 4 December");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private Page window(Browser.NewContextOptions options) {
        Page page = chromium.window(options.setLocale("en-US"));
        String[] cookie = visitor.cookie().split("=", 2);
        page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(pages.address("/"))));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(pages.address("/")) && !request.url().startsWith("data:")) {
                complaints.add(request.url());
            }
        });
        return page;
    }
}
