package druppel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/// Accessibility check of a page in the browser.
public final class PageAccessibility {
    private PageAccessibility() {}

    /// Checks the page once nothing is being sent: a button that is being sent is pale on purpose.
    public static void check(Page page) {
        page.waitForFunction("() => !document.querySelector('.htmx-request')");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
