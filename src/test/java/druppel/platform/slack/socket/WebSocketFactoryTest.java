package druppel.platform.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.SlackConfig;
import druppel.platform.slack.FakeSocket;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;

/// WebSocket connections use the same proxy as the Web API.
class WebSocketFactoryTest {
    private static final byte[] OPEN = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SlackConfig config = new SlackConfig();
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    @Test
    void aProxyIsPassedThrough() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                FakeSocket slack = new FakeSocket()) {
            Thread.startVirtualThread(() -> serve(proxy));
            config.setProxyUrl("http://127.0.0.1:" + proxy.getLocalPort());
            open(slack);

            assertThat(asked.poll(10, TimeUnit.SECONDS))
                    .isEqualTo("CONNECT " + slack.address().getAuthority() + " HTTP/1.1");
        }
    }

    @Test
    void withoutAProxyTheWayIsStraight() throws Exception {
        try (FakeSocket slack = new FakeSocket()) {
            config.setProxyUrl(null);
            assertThat(open(slack).isOpen()).isTrue();
        }
    }

    private WebSocket open(FakeSocket slack) throws InterruptedException {
        HttpClient http = WebSocketFactory.open(config, Duration.ofSeconds(10));
        var _ = http.newWebSocketBuilder()
                .buildAsync(slack.address(), new SocketListener())
                .join();
        return slack.connection();
    }

    /// Proxies one connection to its target.
    private void serve(ServerSocket proxy) {
        try (Socket caller = proxy.accept()) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            String request = lines.readLine();
            asked.add(request);
            while (!lines.readLine().isEmpty()) {
                // skips the headers
            }
            String[] place = request.split("[ :]", -1);
            try (Socket far = new Socket(place[1], Integer.parseInt(place[2]))) {
                caller.getOutputStream().write(OPEN);
                Thread.startVirtualThread(() -> pass(far, caller));
                pass(caller, far);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // one side closed the connection
        }
    }
}
