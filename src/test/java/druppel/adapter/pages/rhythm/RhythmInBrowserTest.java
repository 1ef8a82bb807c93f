package druppel.adapter.pages.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import druppel.adapter.pages.PageServer;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.calendar.Pause;
import druppel.testing.ChromiumBrowser;
import druppel.testing.PageAccessibility;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages about rhythm and about what suits a member in a real browser.
@Tag("slow")
class RhythmInBrowserTest extends DeliveryEngineTest {
    private final List<String> complaints = new ArrayList<>();
    private PageServer pages;
    private ChromiumBrowser chromium;

    @BeforeEach
    void open() {
        chromium = ChromiumBrowser.open();
        pages = new PageServer(testApplication);
    }

    @AfterEach
    void close() {
        chromium.close();
        pages.close();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/me/rhythm, 320, LIGHT, en",
        "/me/rhythm, 768, DARK, nl",
        "/me/rhythm, 1280, LIGHT, nl",
        "/me/suits, 320, DARK, nl",
        "/me/suits, 768, LIGHT, en",
        "/me/suits, 1280, DARK, en"
    })
    void thePageIsAccessibleAtEveryWidth(String path, int width, ColorScheme colours, String language) {
        testApplication.says(ANNA, "nudge language " + language);
        testApplication.says(ANNA, "pause from 7 until 12 december");
        Page page = window(
                new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colours),
                path + "?month=2026-12&first=2026-12-21&last=2026-12-23");

        PageAccessibility.check(page);
        assertThat(overflow(page)).isZero();
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertThat(overflow(page)).isZero();
    }

    @Test
    void aPauseIsChosenOnTheCalendarWithTheKeyboardAndWithoutJavaScript() {
        Page page = window(new Browser.NewContextOptions().setJavaScriptEnabled(false), "/me/rhythm");
        follow(page, "Next month");
        follow(page, "Monday 7 December, nudge");
        follow(page, "Friday 11 December, nudge");
        page.locator(".pause .primary").press("Enter");

        assertThat(page.locator("[role=status]").textContent())
                .contains("Paused from Monday 7 December up to and including Friday 11 December.");
        assertThat(testApplication.member(ANNA).settings().pauses().inOrder())
                .containsExactly(new Pause(LocalDate.parse("2026-12-07"), LocalDate.parse("2026-12-12")));
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldWhichHasTheFocus() {
        Page page = window(new Browser.NewContextOptions(), "/me/rhythm");
        page.locator("#last").fill("2026-12-11");
        page.locator(".pause .primary").click();

        assertThat(page.locator("#first-fault").textContent()).isEqualTo("Please give the first day off.");
        assertThat(page.locator("#first").getAttribute("aria-describedby")).isEqualTo("first-fault");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("first");
        assertThat(page.locator("#last").inputValue()).isEqualTo("2026-12-11");
        PageAccessibility.check(page);
    }

    @Test
    void theZoneOfTheBrowserIsSuggested() {
        Page page = window(new Browser.NewContextOptions().setTimezoneId("America/New_York"), "/me/rhythm");
        page.locator(".suggestion button").click();
        page.locator("#zone .primary").click();

        assertThat(testApplication.member(ANNA).settings().zone()).contains(ZoneId.of("America/New_York"));
        assertThat(page.locator(".suggestion").isVisible()).isFalse();
    }

    @Test
    void theLanguageSwitchesThePageAtOnce() {
        Page page = window(new Browser.NewContextOptions().setJavaScriptEnabled(false), "/me/rhythm");
        page.locator("#language input[value=nl]").check();
        page.locator("#language .primary").click();

        assertThat(page.locator("h1").textContent()).isEqualTo("Ritme");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("nl");
    }

    private static void follow(Page page, String link) {
        page.getByText(link, new Page.GetByTextOptions().setExact(true))
                .locator("xpath=ancestor::a")
                .press("Enter");
    }

    private static int overflow(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private Page window(Browser.NewContextOptions options, String path) {
        Page page = chromium.window(options);
        String[] cookie = pages.visitor(ANNA).cookie().split("=", 2);
        page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(pages.address("/"))));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(pages.address("/"))) {
                complaints.add(request.url());
            }
        });
        page.navigate(pages.address(path));
        return page;
    }
}
