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
import druppel.domain.member.Member;
import druppel.message.Card;
import druppel.platform.local.ChatVisitors;
import druppel.platform.local.LocalTestApplication;
import druppel.platform.local.SampleCards;
import druppel.testing.ChromiumBrowser;
import druppel.testing.PageAccessibility;
import druppel.testing.SampleMark;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people do with the chat page day after day, in a real browser.
@Tag("slow")
class ChatJourneysTest {
    private final List<UserAction> heard = new CopyOnWriteArrayList<>();
    private final ChromiumBrowser chromiumBrowser = ChromiumBrowser.open();
    private LocalTestApplication application;

    @BeforeEach
    void open(@TempDir Path folder) {
        ChatService talk = action -> {
            heard.add(action);
            return switch (action) {
                case UserAction.Opened _ -> Reply.of(SampleCards.greeting());
                case UserAction.Said _, UserAction.Asked _, UserAction.Pressed _ -> Reply.of(Card.text("Heard"));
                case UserAction.Edited _, UserAction.Deleted _, UserAction.HomeOpened _ -> Reply.nothing();
            };
        };
        application = LocalTestApplication.demo(folder, talk);
    }

    @AfterEach
    void close() {
        chromiumBrowser.close();
        application.close();
    }

    @Test
    void messagesSentInARowAllGoInTheirOrder() {
        Page page = visit(1280);

        for (String text : List.of("one", "two", "three")) {
            page.fill("#text", text);
            page.press("#text", "Enter");
        }

        assertThat(page.locator("#log .member .said")).hasText(new String[] {"one", "two", "three"});
        assertThat(page.locator("#unsent > *")).hasCount(0);
    }

    @Test
    void aMessageIsShownAtOnceAndTriedAgainWhereItCouldNotBeSent() {
        Page page = visit(1280);
        AtomicInteger tries = new AtomicInteger();
        page.route("**/chat/say", route -> {
            if (tries.getAndIncrement() == 0) {
                route.abort();
            } else {
                route.resume();
            }
        });
        page.fill("#text", "I asked");
        page.press("#text", "Enter");
        assertThat(page.locator("#unsent")).containsText("Not sent");

        page.getByRole(AriaRole.BUTTON, named("Try again")).click();

        assertThat(page.locator("#log .member .said")).hasText("I asked");
        assertThat(page.locator("#unsent > *")).hasCount(0);
    }

    @Test
    void aMessageThatCouldNotBeSentCanBeDiscarded() {
        Page page = visit(1280);
        page.route("**/chat/say", route -> route.abort());
        page.fill("#text", "I asked");
        page.press("#text", "Enter");

        page.getByRole(AriaRole.BUTTON, named("Discard")).click();

        assertThat(page.locator("#unsent > *")).hasCount(0);
    }

    @Test
    void aTextThatIsTooLongIsMarkedAtTheField() {
        Page page = visit(1280);
        page.fill("#text", "x".repeat(3_001));
        page.press("#text", "Enter");

        assertThat(page.locator("#text")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#text")).isFocused();
        PageAccessibility.check(page);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMessageOfOnesOwnIsEdited(boolean scripted) {
        Page page = conversation(scripted, "I asked");

        page.locator(".change summary").press("Enter");
        page.getByLabel("New text").fill("I asked Ann");
        page.getByRole(AriaRole.BUTTON, named("Save")).press("Enter");

        assertThat(page.locator(".member .said")).hasText("I asked Ann");
        assertThat(page.locator(".member .edited")).hasText("edited");
        assertThat(heard.getLast())
                .isInstanceOfSatisfying(
                        UserAction.Edited.class,
                        edited -> assertThat(edited.text()).isEqualTo("I asked Ann"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMessageOfOnesOwnIsDeleted(boolean scripted) {
        Page page = conversation(scripted, "I asked");

        page.locator(".change summary").press("Enter");
        page.getByRole(AriaRole.BUTTON, named("Delete")).press("Enter");

        assertThat(page.locator(".member")).hasCount(0);
        assertThat(heard.getLast()).isInstanceOf(UserAction.Deleted.class);
    }

    @Test
    void theMenuOfOnesOwnMessageIsAccessible() {
        Page page = conversation(true, "I asked");
        page.locator(".change summary").click();

        PageAccessibility.check(page);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, Streak, streak", "nl-NL, Reeks, reeks"})
    void aQuickActionGivesItsCommandInTheMembersLanguage(String locale, String label, String command) {
        Page page = window(375, locale, true);
        page.navigate(application.address() + "/chat");
        assertThat(page.locator("article")).hasCount(1);

        page.getByRole(AriaRole.BUTTON, named(label)).click();

        assertThat(page.locator("#log .member .said")).hasText(label);
        assertThat(heard.getLast())
                .isInstanceOfSatisfying(
                        UserAction.Asked.class,
                        asked -> assertThat(asked.text()).isEqualTo(command));
    }

    @Test
    void aQuickActionWorksWithoutJavaScript() {
        Page page = conversation(false, "I asked");

        page.getByRole(AriaRole.BUTTON, named("Tip")).press("Enter");

        assertThat(page.locator(".member .said")).hasText(new String[] {"I asked", "Tip"});
    }

    @Test
    void earlierMessagesAppearAboveWithoutMovingThoseThatAreRead() {
        history(150);
        Page page = visit(375);
        page.locator("#earlier a").scrollIntoViewIfNeeded();
        Locator first = page.locator("#log > article").first();
        String id = first.getAttribute("id");
        double before = page.locator("#" + id).boundingBox().y;

        page.locator("#earlier a").click();

        assertThat(page.locator("#log > article")).hasCount(120);
        assertThat(Math.abs(page.locator("#" + id).boundingBox().y - before)).isLessThan(60);
        assertThat(page.locator("#log > .day")).hasCount(1);
        page.locator("#earlier a").click();
        assertThat(page.locator("#log > article")).hasCount(150);
        assertThat(page.locator("#earlier a")).hasCount(0);
    }

    @Test
    void earlierMessagesAreAPageOfTheirOwnWithoutJavaScript() {
        history(150);
        Page page = window(375, "en-GB", false);
        page.navigate(application.address() + "/chat");

        page.locator("#earlier a").press("Enter");

        assertThat(page.locator("article")).hasCount(60);
        assertThat(page.locator("article").first()).containsText("Message 31");
        page.getByRole(AriaRole.LINK, named("To the newest messages")).press("Enter");
        assertThat(page.locator("article").last()).containsText("Message 150");
    }

    @Test
    void whoReadsEarlierMessagesIsToldOfANewOne() {
        history(60);
        Page page = visit(375);
        page.mouse().wheel(0, -1_500);
        page.waitForFunction("scrollY < document.documentElement.scrollHeight - innerHeight - 500");
        double before = ((Number) page.evaluate("scrollY")).doubleValue();

        post("News");

        Locator newer = page.getByRole(AriaRole.BUTTON, named("New message"));
        assertThat(newer).isVisible();
        assertThat(((Number) page.evaluate("scrollY")).doubleValue()).isEqualTo(before);
        newer.click();
        assertThat(page.getByText("News")).isInViewport();
        assertThat(newer).isHidden();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theConversationIsSearched(boolean scripted) {
        history(150);
        Page page = window(375, "en-GB", scripted);
        page.navigate(application.address() + "/chat");

        page.locator(".find summary").press("Enter");
        page.getByRole(AriaRole.SEARCHBOX).fill("message 42");
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");

        assertThat(page.locator(".found li")).hasCount(2);
        if (scripted) {
            PageAccessibility.check(page);
        }
        page.locator(".found a").first().press("Enter");
        assertThat(page.getByText("Message 42", new Page.GetByTextOptions().setExact(true)))
                .isInViewport();
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        Page page = visit(375);
        page.navigate(application.address() + "/chat?search=%22%3Cnothing%3E");

        assertThat(page.getByText("No message has these words")).isVisible();
    }

    @Test
    void unreadMessagesAreCountedInTheTitleAndToldOfToWhoWantsIt() {
        Page page = visit(1280);
        page.context().grantPermissions(List.of("notifications"));
        page.evaluate("""
            window.told = [];
            window.Notification = class { static permission = 'granted'; constructor(title, { body }) { told.push(body); } };
            Object.defineProperty(document, 'hidden', { configurable: true, get: () => window.away === true })\
            """);
        page.locator("#notify").evaluate("button => { button.hidden = false; }");
        page.locator("#notify").click();
        assertThat(page.locator("#notify")).hasAttribute("aria-pressed", "true");
        page.evaluate("window.away = true");

        post("A small drop");

        assertThat(page).hasTitle("(1) Druppel");
        assertThat(page.evaluate("told")).isEqualTo(List.of("A small drop"));
        page.evaluate("window.away = false; document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(page).hasTitle("Druppel");
    }

    @ParameterizedTest
    @CsvSource({"320, false", "375, true", "768, false", "1280, true"})
    void nothingSticksOutEvenWithLargeText(int width, boolean large) {
        history(3);
        Page page = visit(width);
        if (large) {
            page.evaluate("document.documentElement.style.fontSize = '200%'");
        }

        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(width);
    }

    private Page conversation(boolean scripted, String text) {
        application.chat.messages().say("demo", text);
        post("Saved");
        Page page = window(375, "en-GB", scripted);
        page.navigate(application.address() + "/chat");
        return page;
    }

    private void history(int messages) {
        for (int count = 1; count <= messages; count++) {
            application.now.set(LocalTestApplication.START.plus(Duration.ofSeconds(count)));
            post("Message " + count);
        }
    }

    private void post(String text) {
        application.chat.post(
                new Member.Recipient(ChatVisitors.DEMO, Optional.empty()), Card.text(text), SampleMark.of(1));
    }

    private Page visit(int width) {
        Page page = window(width, "en-GB", true);
        page.navigate(application.address() + "/chat");
        assertThat(page.locator("article").first()).isVisible();
        return page;
    }

    private Page window(int width, String locale, boolean scripted) {
        return chromiumBrowser.window(new NewContextOptions()
                .setViewportSize(width, 740)
                .setLocale(locale)
                .setJavaScriptEnabled(scripted)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Europe/Amsterdam"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
