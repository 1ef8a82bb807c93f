package druppel.adapter.pages.landing;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.picture.Java2dCharts;
import druppel.adapter.server.WebServer;
import druppel.chat.LandingAction;
import druppel.testing.HttpBrowser;
import druppel.testing.TestApplication;
import druppel.web.Contact;
import druppel.web.HostNames;
import druppel.web.SiteAddress;
import java.net.URI;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages for everybody, over HTTP.
class LandingPageTest {
    private static final SiteAddress SITE = new SiteAddress(URI.create("http://localhost"));
    private static final LandingAction TRY = new LandingAction("/chat", "Try it here", "Hier proberen", false);
    private static final LandingExample EXAMPLE = new LandingExample(
            TestApplication.SHIPPED, new Java2dCharts(), () -> Instant.parse("2026-11-30T08:00:00Z"));

    private Optional<WebServer> server = Optional.empty();

    @AfterEach
    void close() {
        server.ifPresent(WebServer::close);
    }

    @Test
    void itShowsARealNudgeAYearAndTheWaysIn() {
        assertThat(page("/", ""))
                .contains("Ask instead of answer", "For example: When", "<svg", "Try it here", "Han Bekkers");
    }

    @Test
    void theBrowserSaysTheLanguageUntilTheReaderChoosesOne() {
        assertThat(page("/", "", "Accept-Language", "nl-NL")).contains("Verbindend leiden", "lang=\"nl\"");
        assertThat(page("/?language=en", "", "Accept-Language", "nl-NL"))
                .contains("Connected leadership", "href=\"/privacy?language=en\"", "href=\"?language=nl\"");
    }

    @Test
    void aLanguageThatIsNoneIsIgnored() {
        assertThat(page("/?language=%22%3E%3Cscript%3E", ""))
                .contains("Connected leadership")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/privacy", "/support"})
    void whoIsResponsibleIsSaidWhereItMatters(String path) {
        assertThat(page(path, "help@example.org")).contains("<a href=\"mailto:help@example.org\">help@example.org</a>");
    }

    @Test
    void aContactThatIsNoAddressIsNoLink() {
        assertThat(page("/support", "The <b>people</b> of IT"))
                .contains("The &lt;b&gt;people&lt;/b&gt; of IT")
                .doesNotContain("mailto");
    }

    @Test
    void withoutAContactThePrivacyPageSaysThatNobodyIsNamed() {
        assertThat(page("/privacy", "")).contains("doesn’t say here who runs this Druppel");
    }

    @Test
    void thePrivacyPageTellsTheRealPeriod() {
        assertThat(page("/privacy", "")).contains("is deleted by itself after 1 year and 6 months.");
    }

    private String page(String path, String contact, String... headers) {
        LandingRoutes landing = new LandingRoutes(
                SITE,
                List.of(TRY),
                Optional.of(contact).filter(text -> !text.isEmpty()).map(Contact::new),
                Period.ofMonths(6).plusYears(1),
                EXAMPLE);
        WebServer started = new WebServer("127.0.0.1", 0, landing.routes(), new HostNames(SITE, Set.of()));
        server = Optional.of(started);
        started.start();
        try (HttpBrowser browser = new HttpBrowser(started.port())) {
            return browser.get(path, headers).body();
        } finally {
            started.close();
        }
    }
}
