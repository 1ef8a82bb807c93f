package druppel.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
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
import org.junit.jupiter.params.provider.ValueSource;

/// Journeys through the local chat in a real browser, on the whole application.
@Tag("slow")
class LocalChatInTheBrowserTest {
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deletingEverythingShowsAReceiptAndAnEmptyChatAtOnce(boolean scripted) {
        Page page = visit("en-GB", scripted);
        say(page, "start");
        say(page, "forget");

        press(page, "Delete everything");

        assertThat(page.getByRole(AriaRole.HEADING, named("Everything has been deleted")))
                .isVisible();
        assertThat(page.locator(".receipt")).containsText("Deleted on");
        assertThat(page.locator("article")).hasCount(0);
        accessible(page, scripted);
        press(page, "Begin again");
        assertThat(page.locator("article")).hasCount(1);
    }

    @Test
    void theReceiptIsInTheLanguageOfTheMemberWhateverTheBrowserSpeaks() {
        Page page = visit("nl-NL", true);
        say(page, "start");
        say(page, "nudge language en");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        say(page, "forget");

        press(page, "Delete everything");

        assertThat(page.locator("#hello h2")).hasText("Everything has been deleted");
        assertThat(page.locator(".receipt")).containsText("Deleted on");
        assertThat(page.locator(".receipt")).not().containsText("begins again");
    }

    @Test
    void theReceiptEmptiesEveryOpenPage() {
        Page page = visit("en-GB", true);
        say(page, "start");
        Page other = visit("en-GB", true);
        assertThat(other.locator("article").first()).isVisible();

        say(page, "forget");
        press(page, "Delete everything");

        assertThat(other.locator("article")).hasCount(0);
        assertThat(other.locator(".receipt")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSettingThatIsNotAcceptedIsMarkedAtItsField(boolean scripted) {
        Page page = visit("en-GB", scripted);
        say(page, "start");
        say(page, "settings");
        Locator zone = page.getByLabel("Time zone").last();
        zone.fill("Atlantis");
        page.getByLabel("Fri").last().uncheck();

        press(page, "Save");

        assertThat(zone).hasAttribute("aria-invalid", "true");
        assertThat(zone).isFocused();
        assertThat(zone).hasValue("Atlantis");
        assertThat(page.getByLabel("Fri").last()).not().isChecked();
        assertThat(page.locator(".fault")).containsText("Atlantis");
        accessible(page, scripted);
        zone.fill("Europe/Paris");
        press(page, "Save");
        assertThat(page.getByText("Saved. A nudge at 9:00 on Mon–Thu.")).isVisible();
    }

    @Test
    void zonesAndCountriesAreSuggested() {
        Page page = visit("nl-NL", true);
        say(page, "start");
        say(page, "instellingen");

        assertThat(page.locator("datalist option[value='Europe/Amsterdam']")).hasCount(1);
        assertThat(page.locator("datalist option[value='België']")).hasCount(1);
    }

    @Test
    void anotherLanguageSwitchesThePageAtOnce() {
        Page page = visit("en-GB", true);
        say(page, "start");

        say(page, "nudge language nl");

        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page.getByPlaceholder("Schrijf iets, of “help”")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Instellingen"))).isVisible();
        assertThat(page.locator("article.bot").first()).hasAttribute("lang", "en");
        accessible(page, true);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-29T18:00:00Z, Next nudge: Mon 9:00",
        "2026-12-02T12:00:00Z, Next nudge: Thu 9:00",
        "2026-12-04T12:00:00Z, Next nudge: Mon 9:00",
        "2026-12-05T12:00:00Z, Next nudge: Mon 9:00"
    })
    void theClockWindsToTheNextNudgeOnEveryDayOfTheWeek(String from, String label) {
        Page page = visit("en-GB", true);
        say(page, "start");
        wind(from);
        page.reload();
        int nudges = page.getByText("For example:").count();

        press(page, label);

        assertThat(page.getByText("For example:")).hasCount(nudges + 1);
    }

    @Test
    void theClockWindsOverAPause() {
        Page page = visit("en-GB", true);
        say(page, "start");
        say(page, "pause until 9 december");

        assertThat(page.locator(".next")).containsText("Next nudge: Wed 9:00");
        page.locator(".next").click();

        assertThat(page.locator("#clock")).containsText("Wed 9 December 2026, 9:00");
        assertThat(page.getByText("For example:")).hasCount(1);
    }

    @Test
    void theFirstNudgeCanBeHadAtOnce() {
        Page page = visit("en-GB", true);
        press(page, "Yes, I’ll join");

        press(page, "Give me the first one now");

        assertThat(page.getByText("For example:")).hasCount(1);
    }

    @Test
    void undoTakesTheMessageAwayWithTheWords() {
        Page page = visit("en-GB", true);
        say(page, "start");
        page.locator(".next").click();
        say(page, "I asked Ann what she would do and waited.");

        press(page, "Undo");

        assertThat(page.getByText("I asked Ann")).hasCount(0);
        page.reload();
        assertThat(page.getByText("I asked Ann")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasSharedIsReadInTheReadersLanguageAndWithdrawn(boolean scripted) {
        Page page = visit("en-GB", scripted);
        say(page, "start");
        press(page, "+1 week");
        say(page, "I asked Ann what she would do and waited.");
        press(page, "Share…");
        press(page, "Share it");
        say(page, "nudge language nl");
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        page.navigate(address() + "/everyone");
        assertThat(page.locator("article")).containsText("Ann");
        assertThat(page.locator("article")).not().containsText("A reflection");
        assertThat(page.locator("article blockquote")).hasAttribute("lang", "en");
        accessible(page, scripted);

        press(page, "Intrekken");

        assertThat(page.locator("article")).hasCount(0);
    }

    private Page visit(String locale, boolean scripted) {
        Page page = chromiumBrowser.window(new NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale(locale)
                .setJavaScriptEnabled(scripted)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Europe/Amsterdam"));
        page.navigate(address());
        return page;
    }

    private void wind(String to) {
        Page script = visit("en-GB", true);
        script.request()
                .post(
                        address().replace("/chat", "/demo/clock"),
                        com.microsoft.playwright.options.RequestOptions.create().setData("{\"to\":\"" + to + "\"}"));
    }

    private String address() {
        return "http://localhost:" + application.port() + "/chat";
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, named(name)).last().press("Enter");
    }

    private static void say(Page page, String text) {
        page.locator("#text").fill(text);
        page.getByRole(AriaRole.BUTTON, named("Send"))
                .or(page.getByRole(AriaRole.BUTTON, named("Versturen")))
                .press("Enter");
        assertThat(page.locator(".sending")).hasCount(0);
        assertThat(page.locator("#log .member .said").last()).hasText(text);
    }

    /// The check is a script, which a page without scripts does not run.
    private static void accessible(Page page, boolean scripted) {
        if (scripted) {
            PageAccessibility.check(page);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
