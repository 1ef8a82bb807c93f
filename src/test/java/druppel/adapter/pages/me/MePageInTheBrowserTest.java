package druppel.adapter.pages.me;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import druppel.adapter.pages.PageServer;
import druppel.delivery.DeliveryEngineTest;
import druppel.testing.ChromiumBrowser;
import druppel.testing.MemberHistory;
import druppel.testing.PageAccessibility;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The page of a member in a real browser.
@Tag("slow")
class MePageInTheBrowserTest extends DeliveryEngineTest {
    private static final String FRIDAY = "2026-11-27";

    /// The size of each letter of a picture on the screen, in pixels.
    private static final String LETTERS = """
        () => [...document.querySelectorAll('.page svg text')].map(text => {
            const svg = text.ownerSVGElement;
            return parseFloat(text.getAttribute('font-size')) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        })
        """;

    /// The contrast of the paint of these elements with their panel; faded ones are decoration.
    private static final String CONTRASTS = """
        selector => {
            const channels = colour => colour.match(/[\\d.]+/g).map(Number);
            const light = colour => {
                const [r, g, b] = channels(colour).map(part => part / 255)
                    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            return [...document.querySelectorAll(selector)].filter(shape => !shape.hasAttribute('opacity')).map(shape => {
                const style = getComputedStyle(shape);
                const paint = style.fill === 'none' ? style.stroke : style.fill;
                const ground = getComputedStyle(document.querySelector('.panel')).backgroundColor;
                const [a, b] = [light(paint), light(ground)];
                return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            });
        }
        """;

    private final ChromiumBrowser chromiumBrowser = ChromiumBrowser.open();
    private final List<String> complaints = new ArrayList<>();
    private PageServer pages;

    @BeforeEach
    void openPages() {
        pages = new PageServer(testApplication);
    }

    @AfterEach
    void closePages() {
        chromiumBrowser.close();
        pages.close();
    }

    @ParameterizedTest
    @CsvSource({"320, LIGHT, en", "375, DARK, nl", "768, LIGHT, nl", "1280, DARK, en"})
    void aYearFitsEveryScreenAndCanBeReadByEverybody(int width, ColorScheme colours, String language) {
        history();
        testApplication.says(ANNA, "nudge language " + language);
        Page page = open(width, colours, "/me?day=" + FRIDAY);

        PageAccessibility.check(page);
        assertThat(overflow(page)).isLessThanOrEqualTo(0);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("#day")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void dayOneCanBeReadByEverybody(ColorScheme colours) {
        Page page = open(375, colours, "/me");

        PageAccessibility.check(page);
        assertThat(page.getByText("Your page fills up as you go.")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void picturesFollowTheTheme(ColorScheme colours) {
        history();
        Page page = open(320, colours, "/me");

        assertThat(contrasts(page, ".page svg text")).isNotEmpty().allMatch(contrast -> contrast >= 4.5);
        assertThat(contrasts(page, ".day, .line, .line-end, .ring-full, .ring-inner, .bar-full, .round"))
                .isNotEmpty()
                .allMatch(contrast -> contrast >= 3);
        assertThat(numbers(page.evaluate(LETTERS))).isNotEmpty().allMatch(size -> size >= 11);
    }

    @ParameterizedTest
    @CsvSource({"320", "375", "1280"})
    void eachDropIsLargeEnoughToBeTouched(int width) {
        history();
        Page page = open(width, ColorScheme.LIGHT, "/me");

        assertThat(numbers(page.evaluate("() => [...document.querySelectorAll('.weeks a')].flatMap(link => {"
                        + " const box = link.getBoundingClientRect(); return [box.width, box.height]; })")))
                .hasSizeGreaterThan(700)
                .allMatch(size -> size >= 23.99);
    }

    @Test
    void twiceTheTextStillFitsAPhone() {
        history();
        Page page = open(375, ColorScheme.LIGHT, "/me?day=" + FRIDAY);
        page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");

        assertThat(overflow(page)).isLessThanOrEqualTo(0);
    }

    @Test
    void withoutScriptsADropOpensItsDayAndANudgeIsAnswered() {
        history();
        testApplication.windTo(MONDAY + "T09:05");
        Page page = chromiumBrowser.window(
                new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(375, 700));
        navigate(page, "/me");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Friday 27 November: practised"))
                .click();
        assertThat(page.locator("#day").getByText("On 2026-11-27 I asked first"))
                .isVisible();

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Done").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Monday 30 November: practised")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")))
                .isVisible();
    }

    @Test
    void theKeyboardAloneIsEnough() {
        history();
        Page page = open(1280, ColorScheme.LIGHT, "/me");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skip the drops"))
                .focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("#day")).isVisible();
        assertThat(page.evaluate("() => location.hash")).isEqualTo("#day");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the drops")))
                .isFocused();
    }

    @Test
    void theDropsAreATableForScreenReaders() {
        history();
        Page page = open(375, ColorScheme.LIGHT, "/me");
        Locator table = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("The pond"));

        assertThat(table.getByRole(AriaRole.ROW)).hasCount(53);
        assertThat(table.getByRole(AriaRole.COLUMNHEADER)).hasCount(8);
        assertThat(table.getByRole(AriaRole.ROWHEADER, new Locator.GetByRoleOptions().setName("Week of 23 November")))
                .hasCount(1);
    }

    @Test
    void wordsThatAreRefusedHaveTheFocusAndCanBeCorrected() {
        testApplication.windTo(MONDAY + "T09:05");
        Page page = open(375, ColorScheme.DARK, "/me");
        page.getByText("Write a reflection").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep it"))
                .click();

        Locator words = page.getByLabel("Your words");
        assertThat(words).isFocused();
        assertThat(words).hasAttribute("aria-invalid", "true");
        PageAccessibility.check(page);

        words.fill("I asked, and waited.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep it"))
                .click();
        assertThat(page.getByText("Saved. Only you can see it.")).isVisible();
        PageAccessibility.check(page);
    }

    @Test
    void onPaperThereIsTheYearAndNothingToPress() {
        history();
        Page page = open(1280, ColorScheme.LIGHT, "/me");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".weeks")).isVisible();
        assertThat(page.locator(".places")).isHidden();
        assertThat(page.getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    private void history() {
        LocalDate today = LocalDate.parse(MONDAY);
        new MemberHistory(
                        testApplication.store,
                        testApplication.library.catalogue(),
                        testApplication.member(ANNA).id())
                .write(today.minusDays(365), today);
    }

    private Page open(int width, ColorScheme colours, String path) {
        Page page = chromiumBrowser.window(width, 800, colours);
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!URI.create(request.url()).getHost().equals("localhost")) {
                complaints.add("foreign: " + request.url());
            }
        });
        return navigate(page, path);
    }

    private Page navigate(Page page, String path) {
        String[] cookie = pages.visitor(ANNA).cookie().split("=", 2);
        page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(pages.address("/"))));
        page.navigate(pages.address(path));
        return page;
    }

    private static int overflow(Page page) {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    private static List<Double> contrasts(Page page, String selector) {
        return numbers(page.evaluate(CONTRASTS, selector));
    }

    private static List<Double> numbers(Object found) {
        return ((List<?>) found)
                .stream().map(number -> ((Number) number).doubleValue()).toList();
    }
}
