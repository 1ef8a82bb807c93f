package druppel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Accessibility check of a page in the browser by axe.
public final class PageAccessibility {
    private static final String AXE = script();

    // Asks for violations alone: everything else that axe tells takes longer to read than to find.
    private static final String VIOLATIONS = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(
            violation => `${violation.id} ${violation.nodes.map(node => `${node.html} ${node.failureSummary}`)}`)
        """;

    private PageAccessibility() {}

    /// Checks the page once nothing is being sent: a button that is being sent is pale on purpose.
    public static void check(Page page) {
        check(page.mainFrame());
    }

    /// Checks the page in a frame in the same way.
    public static void check(Frame frame) {
        frame.waitForFunction("() => !document.querySelector('.htmx-request')");
        if (Boolean.FALSE.equals(frame.evaluate("() => 'axe' in window"))) {
            frame.evaluate("() => {" + AXE + "}");
        }
        assertThat(frame.evaluate(VIOLATIONS)).isEqualTo(List.of());
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
