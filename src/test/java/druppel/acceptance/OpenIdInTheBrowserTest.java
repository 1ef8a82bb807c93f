package druppel.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.testing.ChromiumBrowser;
import druppel.testing.OpenIdServer;
import druppel.testing.PageAccessibility;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journey of somebody who signs in with an OpenID provider, in a real browser.
@Tag("slow")
class OpenIdInTheBrowserTest {
    private static final String ANNA =
            "{\"name\":\"Anna de Vries\",\"email\":\"anna@example.org\",\"email_verified\":true}";

    private ChromiumBrowser chromium;
    private OpenIdApplication app;
    private Page page;
    private final List<String> errors = new ArrayList<>();

    @BeforeEach
    void open(@TempDir Path folder) {
        chromium = ChromiumBrowser.open();
        app = new OpenIdApplication(folder, OpenIdServer.withPage(), true);
        page = chromium.window(375, 800, ColorScheme.LIGHT);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.location().startsWith(app.address("/"))) {
                errors.add(message.text());
            }
        });
    }

    @AfterEach
    void close() {
        chromium.close();
        app.close();
    }

    @Test
    void aNewcomerComesToTheChatAndAMemberOfSlackLinksTheirAccount() {
        signIn("bram-2", "{\"name\":\"Bram\"}");
        page.waitForURL(app.address("/chat"));
        page.navigate("about:blank");
        page.context().clearCookies();

        app.join();
        app.knowsEmail("anna@example.org");
        signIn("anna-1", ANNA);
        assertThat(heading("Whose page is it?")).isVisible();
        accessible();
        press("Send me a code in Slack");
        accessible();
        page.getByLabel("Code from the chat").fill("0000-0000");
        press("Link it");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("That isn’t the code");
        accessible();
        page.getByLabel("Code from the chat").fill(app.code());
        press("Link it");
        page.waitForURL(app.address("/me"));

        assertThat(app.account("anna-1")).contains(new PlatformUser(Platform.SLACK, "T1", "U1"));
        assertThat(errors.stream().filter(error -> !error.contains("422"))).isEmpty();
    }

    private void signIn(String subject, String claims) {
        page.navigate(app.address("/signin"));
        accessible();
        page.getByText("Sign in with your work account").click();
        page.getByPlaceholder("Enter any user/subject").fill(subject);
        page.locator("textarea[name=claims]").fill(claims);
        page.locator("input[type=submit]").click();
    }

    private Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    private void press(String label) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label))
                .click();
    }

    private void accessible() {
        PageAccessibility.check(page);
    }
}
