package druppel.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Limits of the HTTP client, against servers with short, long or endless responses.
class BoundedHttpClientTest {
    private final HttpClient client = BoundedHttpClient.client(Duration.ofSeconds(10));
    private ServerSocket server = unbound();

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        client.shutdownNow();
    }

    @Test
    void anAnswerIsTakenWhateverItsStatus() throws IOException {
        saying("HTTP/1.1 418 No\r\nContent-Length: 2\r\n\r\nhi");
        HttpResponse<byte[]> answer = send(Duration.ofSeconds(10));
        assertThat(answer.statusCode()).isEqualTo(418);
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("hi");
    }

    @Test
    void anAnswerThatStallsInTheMiddleIsNotWaitedFor() {
        saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx");
        assertThatThrownBy(() -> send(Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void anAnswerThatDoesNotSayHowLongItIsIsCutOff() {
        saying("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + "x".repeat(300 * 1024));
        assertThatThrownBy(() -> send(Duration.ofSeconds(10))).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNoHttpIsAFailureLikeAnother() {
        saying("220 mail.example.org ESMTP\r\n\r\n");
        assertThatThrownBy(() -> send(Duration.ofSeconds(10))).isInstanceOf(IOException.class);
    }

    private HttpResponse<byte[]> send(Duration patience) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
        return new BoundedHttpClient(client, patience)
                .send(HttpRequest.newBuilder(address).build());
    }

    /// Sends this to every client, and keeps the connection open.
    private void saying(String words) {
        Thread.ofVirtual().start(() -> say(words));
    }

    private void say(String words) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            caller.getOutputStream().flush();
            caller.getInputStream().readAllBytes();
        } catch (IOException gone) {
            // The client closed the connection.
        }
    }

    private static ServerSocket unbound() {
        try {
            return new ServerSocket();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
