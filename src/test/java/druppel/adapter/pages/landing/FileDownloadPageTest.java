package druppel.adapter.pages.landing;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.content.YamlLibrary;
import druppel.adapter.picture.Java2dCharts;
import druppel.adapter.server.WebServer;
import druppel.domain.Language;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.reflection.Reflection;
import druppel.feature.files.FileDownloads;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import druppel.web.ClientAddress;
import druppel.web.HostNames;
import druppel.web.RateLimitFilter;
import druppel.web.SiteAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page behind a link, over HTTP.
class FileDownloadPageTest {
    private static final PlatformUser ANNA = new PlatformUser(Platform.TEAMS, "t1", "anna");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-12-31T15:40:00Z"));
    private final HttpClient browser = HttpClient.newHttpClient();
    private Database store;
    private FileDownloads fileDownloads;
    private WebServer server;

    @BeforeEach
    void open() {
        store = SqliteTemplate.open(folder);
        YamlLibrary library = YamlLibrary.open(Path.of("config/library"));
        SiteAddress site = new SiteAddress(URI.create("https://druppel.example.org"));
        fileDownloads = new FileDownloads(store, library, site, now::get, Period.ofYears(2));
        server = new WebServer(
                "127.0.0.1",
                0,
                List.of(FileDownloadPage.route(
                        fileDownloads,
                        new LandingRoutes(
                                site,
                                List.of(),
                                Optional.empty(),
                                Period.ofYears(2),
                                new LandingExample(library, new Java2dCharts(), now::get)),
                        RateLimitFilter.standard(ClientAddress.DIRECT))),
                HostNames.of(site));
        server.start();
        write();
    }

    @AfterEach
    void close() {
        browser.shutdownNow();
        server.close();
        store.close();
    }

    @Test
    void theButtonGivesTheFile() throws Exception {
        HttpResponse<String> file = send("POST", link());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).isEqualToIgnoringCase("text/markdown;charset=utf-8");
        assertThat(header(file, "Content-Disposition")).isEqualTo("attachment; filename=\"druppel-oogst-2026-Q4.md\"");
        assertThat(file.body()).contains("# Jouw oogst").contains("> Ik vroeg eerst");
    }

    @Test
    void itGivesTheFileOnce() throws Exception {
        String link = link();
        send("POST", link);
        HttpResponse<String> again = send("POST", link);

        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("This link has expired").doesNotContain("vroeg");
    }

    @Test
    void lookingAtThePageDoesNotUseItUp() throws Exception {
        String link = link();
        for (int times = 0; times < 3; times++) {
            send("GET", link);
            send("HEAD", link);
        }

        assertThat(send("POST", link).statusCode()).isEqualTo(200);
    }

    @Test
    void thePageSaysTheSameOfAnyLink() throws Exception {
        HttpResponse<String> good = send("GET", link());
        HttpResponse<String> bad = send("GET", "/file/nothing");

        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(bad.body()).isEqualTo(good.body());
        assertThat(good.body()).contains("<button class=\"way\">Download</button>");
    }

    @Test
    void afterAnHourItIsOver() throws Exception {
        String link = link();
        now.set(now.get().plusSeconds(3_600));

        assertThat(send("POST", link).statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/file/",
                "/file/x",
                "/file/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/file/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/more",
                "/file/%27%20or%201=1",
                "/file/%E2%82%AC"
            })
    void aStrangeLinkGivesNothing(String link) throws Exception {
        HttpResponse<String> answer = send("POST", link);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("vroeg");
    }

    @Test
    void anotherSitesPageCannotPressTheButton() throws Exception {
        String link = link();

        assertThat(send("POST", link, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(send("POST", link).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void nothingOfItIsKeptOrShownElsewhere(String method) throws Exception {
        HttpResponse<String> answer = send(method, link());

        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void noSearchEngineKeepsThePage() throws Exception {
        assertThat(header(send("GET", link()), "X-Robots-Tag")).isEqualTo("noindex, nofollow");
    }

    private void write() {
        MemberSettings settings = MemberSettings.of(
                new UserProfile(Optional.of(ZoneId.of("Europe/Amsterdam")), Language.NL, UserProfile.Role.PERSON));
        store.write(rows -> {
            Member anna = rows.members().findOrAdd(ANNA, settings, Member.Progress.begin("default"), now.get());
            return rows.reflections()
                    .save(new NewReflection(
                            anna.id(),
                            LocalDate.of(2026, 12, 1),
                            Reflection.Kind.PRACTISED,
                            Optional.empty(),
                            Optional.of("Ik vroeg eerst"),
                            Optional.empty(),
                            now.get()));
        });
    }

    private String link() {
        return fileDownloads.link(ANNA, "harvest:2026-Q4").orElseThrow().getPath();
    }

    private HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
