package druppel.platform.local.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.message.Card;
import druppel.platform.local.ChatVisitors;
import druppel.platform.local.LocalTestApplication;
import druppel.platform.local.SampleCards;
import druppel.testing.ChromiumBrowser;
import druppel.testing.PageAccessibility;
import druppel.testing.SampleMark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The chat page in a real browser.
@Tag("slow")
class ChatPageTest {
    private final List<String> complaints = new ArrayList<>();
    private final ChromiumBrowser chromiumBrowser = ChromiumBrowser.open();
    private LocalTestApplication application;

    @BeforeEach
    void open(@TempDir Path folder) {
        ChatService talk = action -> switch (action) {
            case UserAction.Pressed _ -> Reply.of(Card.text("Well done")).replacing(Card.text("Settled"));
            case UserAction.Opened _ -> Reply.of(SampleCards.greeting());
            case UserAction.HomeOpened _ -> Reply.nothing();
            case UserAction.Asked _ -> Reply.of(SampleCards.everything());
            case UserAction.Said _ -> Reply.of(Card.text("Heard"));
            case UserAction.Edited _, UserAction.Deleted _ -> Reply.nothing();
        };
        application = LocalTestApplication.demo(folder, talk);
    }

    @AfterEach
    void close() {
        chromiumBrowser.close();
        application.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 360", "LIGHT, 1280", "DARK, 360", "DARK, 1280"})
    void axeFindsNoViolation(ColorScheme colours, int width) {
        Page page = visit(width, colours);
        say(page, "I asked a question");
        say(page, "/all");

        PageAccessibility.check(page);
    }

    @Test
    void axeFindsNoViolationBeforeTheFirstMessage() {
        Page page = window(360, ColorScheme.LIGHT);
        page.route("**/chat/open", route -> route.abort());
        page.navigate(application.address() + "/chat");

        PageAccessibility.check(page);
    }

    @Test
    void nothingSticksOutOnTheNarrowestPhone() {
        Page page = visit(320, ColorScheme.LIGHT);
        say(page, "/all");

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    @Test
    void theBotGreetsByItselfInTheTimeOfTheBrowser() {
        Page page = visit(360, ColorScheme.LIGHT);

        assertThat(page.locator("article time")).hasText("9:00");
    }

    @Test
    void enterSends() {
        Page page = visit(1280, ColorScheme.LIGHT);

        page.fill("#text", "I asked");
        page.press("#text", "Enter");

        assertThat(page.locator(".member .said")).hasText("I asked");
    }

    @Test
    void theComposerIsReadyForTheNextMessage() {
        Page page = visit(1280, ColorScheme.LIGHT);

        say(page, "I asked");

        assertThat(page.locator("#text")).hasValue("");
        assertThat(page.locator("#text")).isFocused();
    }

    @Test
    void shiftAndEnterBreakTheLine() {
        Page page = visit(1280, ColorScheme.LIGHT);

        page.fill("#text", "one");
        page.press("#text", "Shift+Enter");

        assertThat(page.locator("#text")).hasValue("one\n");
    }

    @Test
    void pressingChangesTheCardInItsPlace() {
        Page page = visit(1280, ColorScheme.LIGHT);

        page.getByRole(AriaRole.BUTTON, named("Join")).click();

        assertThat(page.locator("article#m1")).containsText("Settled");
        assertThat(page.locator("article#m2")).containsText("Well done");
    }

    @Test
    void whoPressedStaysOnTheCard() {
        Page page = visit(1280, ColorScheme.LIGHT);

        page.getByRole(AriaRole.BUTTON, named("Join")).press("Enter");

        assertThat(page.locator("article#m1")).isFocused();
    }

    @Test
    void aMessageOfTheScheduleAppearsByItself() {
        Page page = visit(1280, ColorScheme.LIGHT);

        application.chat.post(
                new Member.Recipient(ChatVisitors.DEMO, Optional.empty()), SampleCards.nudge(), SampleMark.of(1));

        assertThat(log(page).getByText("Let silence do the work")).isVisible();
    }

    @Test
    void aMessageThatComesTwiceIsShownOnce() {
        Page page = visit(1280, ColorScheme.LIGHT);
        say(page, "I asked");

        page.reload();

        assertThat(page.locator("article")).hasCount(3);
    }

    @Test
    void aCardThatChangedWhileTheLineWasDownIsBroughtUpToDate() {
        Page page = visit(1280, ColorScheme.LIGHT);
        page.route("**/chat/stream*", route -> route.abort());
        page.reload();

        application.chat.update(ChatVisitors.DEMO, new MessageRef("demo", "1"), Card.text("Brought up to date"));
        page.unroute("**/chat/stream*");

        assertThat(page.locator("article#m1")).containsText("Brought up to date");
    }

    @Test
    void theClockIsMovedFromThePage() {
        Page page = visit(1280, ColorScheme.LIGHT);

        page.getByRole(AriaRole.BUTTON, named("+1 week")).press("Enter");

        assertThat(page.locator("#clock")).containsText("Mon 7 December 2026, 9:00");
        assertThat(page.getByRole(AriaRole.BUTTON, named("+1 week"))).isFocused();
    }

    @Test
    void aTextThatIsTooLongIsKeptInTheComposer() {
        Page page = visit(1280, ColorScheme.LIGHT);
        String text = "x".repeat(3_001);
        page.fill("#text", text);

        page.press("#text", "Enter");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("longer than 3,000 characters");
        assertThat(page.locator("#text")).hasValue(text);
    }

    @Test
    void theBrowserHasNothingToComplainAbout() {
        Page page = visit(1280, ColorScheme.LIGHT);
        say(page, "/all");
        page.getByRole(AriaRole.BUTTON, named("Another one")).click();
        assertThat(log(page).getByText("Well done")).isVisible();

        assertThat(complaints).isEmpty();
    }

    @Test
    void itWorksWithoutJavaScript() {
        Page page = chromiumBrowser.window(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(application.address() + "/chat");

        page.getByRole(AriaRole.BUTTON, named("Say hello")).press("Enter");
        page.getByRole(AriaRole.BUTTON, named("Join")).press("Enter");
        page.fill("#text", "I asked");
        page.getByRole(AriaRole.BUTTON, named("Send")).press("Enter");

        assertThat(page.locator("article")).containsText(new String[] {"Settled", "Well done", "I asked", "Heard"});
    }

    private Page visit(int width, ColorScheme colours) {
        Page page = window(width, colours);
        page.navigate(application.address() + "/chat");
        assertThat(log(page).getByText("Hello, I’m Druppel")).isVisible();
        return page;
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

    private static void say(Page page, String text) {
        int before = page.locator("article").count();
        page.fill("#text", text);
        page.press("#text", "Enter");
        assertThat(page.locator("article")).hasCount(before + 2);
    }

    private static Locator log(Page page) {
        return page.getByRole(AriaRole.LOG);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
