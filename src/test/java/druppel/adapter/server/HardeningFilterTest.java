package druppel.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.CapturedLogs;
import druppel.web.HostNames;
import druppel.web.Route;
import druppel.web.SiteAddress;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// A real server that responds before it has read the request.
class HardeningFilterTest {
    private static final int MEGABYTE = 1 << 20;

    private final WebServer server = new WebServer(
            "127.0.0.1",
            0,
            List.of(Route.of("/refused", new Refusing()), Route.of("/failing/*", new Failing())),
            HostNames.of(new SiteAddress(URI.create("http://localhost"))));
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
    }

    @RepeatedTest(20)
    void aSenderOfMuchSeesThatItWasRefused() throws Exception {
        assertThat(status("/refused", MEGABYTE)).isEqualTo(413);
    }

    @RepeatedTest(20)
    void soDoesASenderToNowhere() throws Exception {
        assertThat(status("/nowhere", MEGABYTE)).isEqualTo(405);
    }

    @Test
    void aFailureIsLoggedWithoutTheSecretInItsAddress() throws Exception {
        try (CapturedLogs logs = new CapturedLogs()) {
            assertThat(status("/failing/SECRET", 1)).isEqualTo(500);

            assertThat(logs.text())
                    .contains("A request failed", "route=\"/failing\"", "out of order")
                    .doesNotContain("SECRET");
        }
    }

    @Test
    void aSlowOrLostClientIsNoFailure() throws Exception {
        try (CapturedLogs logs = new CapturedLogs()) {
            assertThat(status("/failing/lost", 1)).isEqualTo(500);

            assertThat(logs.text()).doesNotContain("lost", "A request failed");
        }
    }

    @Test
    void theNextRequestIsAnsweredAsBefore() throws Exception {
        status("/refused", MEGABYTE);

        assertThat(status("/refused", 1)).isEqualTo(413);
    }

    private int status(String path, int length) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + server.port() + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofByteArray(new byte[length]))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static final class Refusing extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static final class Failing extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getPathInfo().equals("/lost")) {
                throw new IOException("lost");
            }
            throw new IllegalStateException("out of order");
        }
    }
}
