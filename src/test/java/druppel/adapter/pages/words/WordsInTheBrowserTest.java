package druppel.adapter.pages.words;

import static druppel.testing.TestApplication.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import druppel.adapter.pages.PageServer;
import druppel.domain.reflection.Reflection.Kind;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.testing.ChromiumBrowser;
import druppel.testing.PageAccessibility;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A member's own words and what is kept about them, in Chromium.
@Tag("slow")
class WordsInTheBrowserTest {
    private static final List<String> PAGES = List.of(
            "/me/words",
            "/me/words?q=asked&practice=ask&quarter=2026-Q4",
            "/me/words?q=nowhere",
            "/me/words/harvest?quarter=all",
            "/me/words/1/edit",
            "/me/words/1/delete",
            "/me/words/1/share",
            "/me/privacy",
            "/me/privacy/leave",
            "/me/privacy/forget");
    private static final String HARD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen".repeat(4);

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
        testApplication = TestApplication.at(folder, "2026-11-30T08:59");
        pages = new PageServer(testApplication);
        testApplication.says(ANNA, "start");
        testApplication.windTo("2026-11-30T09:30");
        testApplication.says(ANNA, "I asked Ann what she would do, and waited");
        write(LocalDate.of(2026, 11, 28), HARD);
        write(LocalDate.of(2026, 11, 27), "سألت مديري أولاً وانتظرت 💧 <b>asked</b>");
        write(LocalDate.of(2026, 10, 1), "I asked. ".repeat(330));
        visitor = pages.visitor(ANNA);
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
        testApplication.says(ANNA, "nudge language " + language);
        Page page = window(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(colours)
                .setBypassCSP(true));
        for (String path : PAGES) {
            page.navigate(pages.address(path));
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wordsAreFoundEditedAndDeletedWithoutScriptsToo(boolean scripts) {
        Page page = window(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
        page.navigate(pages.address("/me/words"));
        page.getByLabel("Search in my words").fill("ANN");
        page.getByLabel("Practice").selectOption("ask");
        page.getByRole(AriaRole.BUTTON, named("Search")).click();
        assertThat(page.url()).contains("q=ANN").contains("practice=ask");
        assertThat(page.locator("article").count()).isEqualTo(1);
        assertThat(page.locator("mark").textContent()).isEqualTo("Ann");

        page.locator("article a").first().click();
        page.getByLabel("My words").fill("I asked Ann twice");
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(page.locator("[role=status]").textContent()).contains("Your words are changed.");
        assertThat(page.url()).contains("q=ANN");

        page.locator("article a").last().click();
        page.getByRole(AriaRole.BUTTON, named("Delete")).click();
        assertThat(page.locator("[role=status]").textContent()).contains("Deleted.");
        assertThat(testApplication.reflections(ANNA)).hasSize(3);
        assertThat(complaints).isEmpty();
    }

    @Test
    void wordsThatAreRefusedKeepTheirFieldAndItsFocus() {
        Page page = window(new Browser.NewContextOptions());
        page.navigate(pages.address("/me/words/1/edit"));
        page.getByLabel("My words").fill("   ");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("#fault").textContent()).contains("There’s nothing in it.");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("reflection");
        complaints.removeIf(line -> line.contains("422"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void everythingIsReachedByTheKeyboard() {
        Page page = window(new Browser.NewContextOptions());
        page.navigate(pages.address("/me/words?q=Ann"));
        page.locator("article a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/edit.*"));
        page.getByLabel("My words").focus();
        page.keyboard().press("End");
        page.keyboard().type("!");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*#words-1"));

        assertThat(testApplication.reflections(ANNA).stream().flatMap(one -> one.text().stream()))
                .contains("I asked Ann what she would do, and waited!");
    }

    @Test
    void theWordsOfEveryScriptRunTheirOwnWay() {
        Page page = window(new Browser.NewContextOptions());
        page.navigate(pages.address("/me/words"));
        Locator arabic = page.locator("blockquote").nth(2);

        assertThat(arabic.textContent()).contains("💧 <b>asked</b>");
        assertThat(arabic.evaluate("quote => getComputedStyle(quote).direction"))
                .isEqualTo("rtl");
    }

    @Test
    void thePrintedHarvestHasNoMenuAndBreaksNoLineOfIts() {
        Page page = window(new Browser.NewContextOptions());
        page.navigate(pages.address("/me/words/harvest?quarter=all"));
        assertThat(page.locator("[data-print]").isVisible()).isTrue();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".top").isVisible()).isFalse();
        assertThat(page.locator(".buttons").first().isVisible()).isFalse();
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.locator(".group h2").first().evaluate("name => getComputedStyle(name).breakAfter"))
                .isEqualTo("avoid");
        assertThat(page.pdf(new Page.PdfOptions().setFormat("A4"))).hasSizeGreaterThan(10_000);
    }

    @Test
    void everythingIsDeletedWithAReceipt() {
        Page page = window(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(pages.address("/me/privacy"));
        page.getByText("Delete everything").last().click();
        page.getByRole(AriaRole.BUTTON, named("Delete everything")).click();
        assertThat(page.url()).endsWith("/me/privacy/forget");
        page.getByLabel("Yes, delete all of it").check();
        page.getByRole(AriaRole.BUTTON, named("Delete everything")).click();

        assertThat(page.locator("h1").textContent()).isEqualTo("Everything has been deleted");
        assertThat(page.locator("nav").count()).isZero();
        Optional<?> left = testApplication.store.read(rows -> rows.members().find(ANNA));
        assertThat(left).isEmpty();
        assertThat(page.context().cookies()).isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private Page window(Browser.NewContextOptions options) {
        Page page = chromium.window(options);
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
                complaints.add("foreign " + request.url());
            }
        });
        return page;
    }

    private void write(LocalDate date, String text) {
        testApplication.store.update(rows -> rows.reflections()
                .save(new NewReflection(
                        testApplication.member(ANNA).id(),
                        date,
                        Kind.PRACTISED,
                        Optional.empty(),
                        Optional.of(text),
                        Optional.empty(),
                        testApplication.now.get())));
    }
}
