package druppel.adapter.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.RawRequest;
import druppel.web.HostNames;
import druppel.web.Route;
import druppel.web.SiteAddress;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the web server does for every route: base path, host names, security headers and compression.
class WebServerTest {
    private static final String LONG = "drop by drop ".repeat(500);
    private static final HostNames NAMES =
            new HostNames(new SiteAddress(URI.create("https://druppel.example.org/below")), Set.of("druppel.lan"));

    private final CountDownLatch heard = new CountDownLatch(1);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final WebServer server = new WebServer(
            "127.0.0.1",
            0,
            List.of(
                    Route.of("", new Echo("text/html")),
                    Route.of("/page/*", new Echo("text/html;charset=utf-8")),
                    Route.of("/framed", new Echo("text/html"))
                            .framedBy(List.of("https://a.example", "https://b.example")),
                    Route.of("/stream", new Stream()),
                    Route.of("/picture", new Echo("image/png")),
                    Route.forPrograms("/program", new Echo("text/plain"))),
            NAMES);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        heard.countDown();
        client.shutdownNow();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/page/a?b=c, /page/a?b=c",
        "/below/page/a?b=c, /page/a?b=c",
        "/below/page/a%2Fb, 400",
        "/below/page/%C3%A9, /page/%C3%A9",
        "/below, /",
        "/below/, /",
        "/, /",
        "/belowpage, 404",
        "/below/below/page/a, 404",
        "/other/page/a, 404"
    })
    void thePathOfTheBaseUrlIsRemovedWhereTheProxyLeftIt(String asked, String answered) throws Exception {
        HttpResponse<String> response = get(asked);
        assertThat(
                        response.statusCode() == 200
                                ? response.body().lines().findFirst().orElseThrow()
                                : "" + response.statusCode())
                .isEqualTo(answered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/below/../page/a",
                "/below/page/../../page/a",
                "/below/../below/page/a",
                "/below//page/a",
                "/below%2Fpage/a"
            })
    void aPathThatLeadsOutOfTheBaseIsRefused(String path) throws IOException {
        assertThat(status(path, "localhost")).isEqualTo("400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "druppel.example.org",
                "druppel.example.org:8443",
                "druppel.lan",
                "localhost",
                "127.0.0.1",
                "[::1]:1"
            })
    void pagesAnswerToTheirOwnNames(String host) throws IOException {
        assertThat(status("/page/a", host)).isEqualTo("200");
        assertThat(status("/below", host)).isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "druppel.example.org.evil.example", "10.0.0.1", "localhost.evil.example"})
    void aForeignNameThatLeadsHereIsMisdirected(String host) throws IOException {
        assertThat(status("/page/a", host)).isEqualTo("421");
        assertThat(status("/", host)).isEqualTo("421");
        assertThat(status("/below/page/a", host)).isEqualTo("421");
    }

    @Test
    void theAnswerSaysWhichSettingHasTheNames() throws IOException {
        try (RawRequest request = raw("/page/a", "evil.example")) {
            assertThat(request.with("DRUPPEL_HOSTS"))
                    .contains("DRUPPEL_BASE_URL")
                    .doesNotContain("evil");
        }
    }

    @Test
    void programsCallByAnyName() throws IOException {
        assertThat(status("/program", "10.0.0.1:3000")).isEqualTo("200");
        assertThat(status("/below/program", "evil.example")).isEqualTo("200");
    }

    @Test
    void whatAForwardedHostSaysIsNotBelieved() throws IOException {
        try (RawRequest request = new RawRequest(
                InetAddress.getLoopbackAddress(),
                server.port(),
                "GET /page/a HTTP/1.1",
                "Host: evil.example",
                "X-Forwarded-Host: localhost")) {
            assertThat(request.line()).contains(" 421 ");
        }
    }

    @Test
    void browsersKeepToHttpsAndUseNoSensors() throws Exception {
        HttpResponse<String> page = get("/page/a");
        assertThat(header(page, "Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void anErrorHasTheSameHeaders() throws Exception {
        HttpResponse<String> nowhere = get("/nowhere");
        assertThat(header(nowhere, "Strict-Transport-Security")).isNotEmpty();
        assertThat(header(nowhere, "Content-Security-Policy")).endsWith("frame-ancestors 'none'");
    }

    @Test
    void aRouteIsFramedOnlyByThoseItNames() throws Exception {
        assertThat(header(get("/page/a"), "Content-Security-Policy")).endsWith("frame-ancestors 'none'");
        assertThat(header(get("/framed"), "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'")
                .endsWith("frame-ancestors https://a.example https://b.example");
    }

    @Test
    void aPageIsCompressed() throws Exception {
        HttpResponse<byte[]> page = zipped("/page/a");
        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(page.headers().allValues("Vary").toString()).containsIgnoringCase("Accept-Encoding");
        assertThat(page.body()).hasSizeLessThan(LONG.length() / 10);
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes(), UTF_8))
                .contains(LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/picture", "/nowhere"})
    void picturesAndErrorsAreNotCompressed(String path) throws Exception {
        assertThat(zipped(path).headers().firstValue("Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cross-site, false", "same-site, false", "same-origin, true", "none, true"})
    void whatOtherSitesAskForIsNotCompressed(String site, boolean compressed) throws Exception {
        assertThat(zipped("/page/a", "Sec-Fetch-Site", site)
                        .headers()
                        .firstValue("Content-Encoding")
                        .isPresent())
                .isEqualTo(compressed);
    }

    @Test
    void aStreamIsSentAtOnce() throws Exception {
        try (RawRequest request = RawRequest.get(server.port(), "/stream", "Accept-Encoding: gzip")) {
            assertThat(request.with("data: ")).isEqualTo("first");
            heard.countDown();
            assertThat(request.with("data: ")).isEqualTo("second");
        }
    }

    @Test
    void aRequestIsReadAsItWasSent() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(body)) {
            zip.write(LONG.getBytes(UTF_8));
        }
        HttpRequest request = request("/program", "Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("" + body.size());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> zipped(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, headers).header("Accept-Encoding", "br, gzip");
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private String status(String path, String host) throws IOException {
        try (RawRequest request = raw(path, host)) {
            return request.line().split(" ", 3)[1];
        }
    }

    private RawRequest raw(String path, String host) throws IOException {
        return new RawRequest(
                InetAddress.getLoopbackAddress(), server.port(), "GET " + path + " HTTP/1.1", "Host: " + host);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static final class Echo extends HttpServlet {
        private static final long serialVersionUID = 1;

        private final String type;

        private Echo(String type) {
            this.type = type;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType(type);
            String query = request.getQueryString();
            byte[] text = (request.getRequestURI() + (query == null ? "" : "?" + query) + "\n" + LONG).getBytes(UTF_8);
            response.setContentLength(text.length);
            response.getOutputStream().write(text);
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            int length = request.getInputStream().readAllBytes().length;
            response.getOutputStream().print(length);
        }
    }

    private final class Stream extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/event-stream;charset=utf-8");
            send(response, "first");
            try {
                heard.await();
            } catch (InterruptedException interrupted) {
                throw new UncheckedIOException(new IOException(interrupted));
            }
            send(response, "second");
        }

        private static void send(HttpServletResponse response, String data) throws IOException {
            response.getOutputStream().print("data: " + data + "\n\n");
            response.flushBuffer();
        }
    }
}
