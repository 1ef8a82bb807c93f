package druppel.adapter.pages;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.pages.frame.FailurePage;
import druppel.adapter.pages.frame.PageAssets;
import druppel.adapter.server.WebServer;
import druppel.testing.CapturedLogs;
import druppel.testing.HttpBrowser;
import druppel.testing.TestApplication;
import druppel.web.HostNames;
import druppel.web.Route;
import druppel.web.SiteAddress;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people see of a page that fails.
class FailurePageTest {
    private static final SiteAddress SITE = new SiteAddress(URI.create("http://127.0.0.1"));
    private static final Pattern NOTED = Pattern.compile("Dat lukte niet; het is genoteerd \\(([a-z0-9]{6})\\)");

    private final WebServer server = new WebServer(
            "127.0.0.1",
            0,
            List.of(
                    page().before(Route.of("/bug", new Failing(new IllegalStateException("private words")))),
                    page().before(Route.forPrograms("/program", new Failing(new IllegalStateException("a test"))))),
            new HostNames(SITE, Set.of()));
    private HttpBrowser browser = new HttpBrowser(0);

    private boolean ready = true;

    private FailurePage page() {
        return new FailurePage(TestApplication.SHIPPED, SITE, new PageAssets(SITE), () -> ready);
    }

    @BeforeEach
    void start() {
        server.start();
        browser = new HttpBrowser(server.port());
    }

    @AfterEach
    void close() {
        browser.close();
        server.close();
    }

    @Test
    void aPageThatFailsSaysTheIdThatIsInTheLogInTheLookOfAPage() {
        try (CapturedLogs logs = new CapturedLogs()) {
            HttpResponse<String> page = browser.get("/bug", "Accept-Language", "nl");

            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(page.body()).contains("<html lang=\"nl\"").contains("base.css");
            Matcher said = NOTED.matcher(page.body());
            assertThat(said.find()).isTrue();
            assertThat(logs.text()).contains(said.group(1)).doesNotContain("private words");
        }
    }

    @Test
    void whileTheDatabaseIsAwayTheStatusSaysToComeBack() {
        ready = false;

        assertThat(browser.get("/bug").statusCode()).isEqualTo(503);
    }

    @Test
    void aPartOfAPageIsAnsweredWithTheSentenceAlone() {
        HttpResponse<String> part = browser.get("/bug", "Accept-Language", "nl", "HX-Request", "true");

        assertThat(part.statusCode()).isEqualTo(500);
        assertThat(part.body()).matches("<p>" + NOTED.pattern() + "\\.</p>");
    }

    @Test
    void programsGetAPlainLine() {
        assertThat(browser.get("/program").body()).isEqualTo("500 Server Error\n");
    }

    private static final class Failing extends HttpServlet {
        private static final long serialVersionUID = 1;
        private final transient RuntimeException failure;

        private Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw failure;
        }
    }
}
