package druppel.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.HttpBrowser;
import druppel.web.HostNames;
import druppel.web.SiteAddress;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlEndpointTest {
    private static final String BEARER = "Bearer right";
    private static final String BODY = "{\"name\":\"Anna\"}";

    private final WebServer server = new WebServer(
            "127.0.0.1",
            0,
            List.of(ControlEndpoint.route(
                    Map.of("greet", fields -> Map.of("said", "hello " + fields.get("name"))), "right"::equals)),
            new HostNames(new SiteAddress(URI.create("http://localhost")), Set.of()));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCommandWithTheTokenIsRun() {
        assertThat(post("/control/greet", BODY, "Authorization", BEARER)).isEqualTo("200 {\"said\":\"hello Anna\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic right", "right"})
    void anotherTokenIsRefused(String authorization) {
        assertThat(post("/control/greet", BODY, "Authorization", authorization)).startsWith("403 ");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 127.0.0.1",
        "Forwarded, for=127.0.0.1",
        "Via, 1.1 proxy",
        "X-Real-IP, 127.0.0.1",
        "Origin, http://127.0.0.1",
        "Sec-Fetch-Site, same-origin",
        "Cookie, druppel=1"
    })
    void whatAProxyOrABrowserSendsIsRefused(String header, String value) {
        assertThat(post("/control/greet", BODY, "Authorization", BEARER, header, value))
                .startsWith("403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "192.0.2.1"})
    void anotherHostNameIsRefused(String host) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write("""
                POST /control/greet HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer right\r
                Content-Length: 2\r
                Connection: close\r
                \r
                {}\
                """.formatted(host).getBytes(StandardCharsets.UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void anUnknownCommandAndAWrongBodyAreTold() {
        assertThat(post("/control/none", BODY, "Authorization", BEARER)).startsWith("404 ");
        assertThat(post("/control/greet", "name=Anna", "Authorization", BEARER)).startsWith("400 ");
        assertThat(post("/control/greet", "[" + "1,".repeat(20_000) + "1]", "Authorization", BEARER))
                .startsWith("400 ");
    }

    private String post(String path, String body, String... headers) {
        try (HttpBrowser browser = new HttpBrowser(server.port())) {
            var response = browser.post(path, body, headers);
            return response.statusCode() + " " + response.body();
        }
    }
}
