package druppel.adapter.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.Await;
import druppel.testing.RawRequest;
import druppel.web.BodyBudget;
import druppel.web.ClientAddress;
import druppel.web.HostNames;
import druppel.web.Refusal;
import druppel.web.RequestBody;
import druppel.web.Route;
import druppel.web.SiteAddress;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A real server, and clients that are slow or take too much.
class SlowClientsTest {
    private static final int CAP = 1 << 20;
    private static final int MUCH = 10_000;
    private static final String POST = "POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Length: ";

    private final Queue<Refusal> refused = new ConcurrentLinkedQueue<>();
    private final CountDownLatch heard = new CountDownLatch(1);
    private final List<Socket> sockets = new ArrayList<>();
    private final BodyBudget budget = new BodyBudget(200_000, Duration.ofMillis(600));
    private final WebServer server = new WebServer(
            "127.0.0.1",
            0,
            List.of(
                    Route.of("/body", new Reading()),
                    Route.of("/unread", new Unreading()),
                    Route.of("/stream", new Streaming())),
            HostNames.of(new SiteAddress(URI.create("http://localhost"))),
            new ServerLimits(
                    20,
                    Duration.ofSeconds(5),
                    Duration.ofMillis(400),
                    Duration.ofSeconds(2),
                    budget,
                    ClientAddress.DIRECT),
            refused::add);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        heard.countDown();
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    @Test
    void headersThatTrickleAreCutOff() throws IOException {
        Socket socket = sending("GET /stream HTTP/1.1\r\nX-Long: ");
        Await.until(() -> !accepts(socket, "x"), () -> "still open");

        counted(Refusal.SLOW);
    }

    @Test
    void aBodyThatTricklesIsAnsweredWithATimeout() throws IOException {
        Socket socket = sending(POST + "1000\r\n\r\n");
        Await.until(() -> !accepts(socket, "x") || available(socket), () -> "no answer");

        assertThat(answer(socket)).contains(" 408 ", "Connection: close");
        assertThat(budget.inUse()).isZero();
    }

    @Test
    void aBodyThatStopsIsAnsweredWithATimeout() throws IOException {
        assertThat(answer(sending(POST + "1000\r\n\r\nx"))).contains(" 408 ", "Connection: close");
        counted(Refusal.SLOW);
    }

    @Test
    void aConnectionOnWhichNothingComesIsClosed() throws IOException {
        assertThat(answer(sending(""))).isEmpty();
    }

    @Test
    void aConnectionIsKeptForTheNextRequest() throws IOException {
        Socket socket = sending(POST + "1\r\n\r\nx");
        assertThat(answer(socket)).contains(" 200 ");
        // longer than the server waits within a request
        assertThat(answer(sending(POST + "1000\r\n\r\nx"))).contains(" 408 ");

        assertThat(accepts(socket, POST + "1\r\n\r\nx")).isTrue();
        assertThat(answer(socket)).contains(" 200 ");
    }

    @Test
    void anEventStreamLivesOn() throws IOException {
        try (RawRequest stream = RawRequest.get(server.port(), "/stream")) {
            assertThat(stream.with("data: ")).isEqualTo("first");
            // longer than the server waits for anything
            assertThat(answer(sending(POST + "1000\r\n\r\nx"))).contains(" 408 ");
            assertThat(answer(sending(POST + "1000\r\n\r\nx"))).contains(" 408 ");
            assertThat(answer(sending(POST + "1000\r\n\r\nx"))).contains(" 408 ");
            heard.countDown();
            assertThat(stream.with("data: ")).isEqualTo("second");
        }
    }

    @Test
    void bodiesBeyondTheBudgetAreRefusedAtOnce() throws IOException {
        String answer = answer(sending(POST + "200000\r\n\r\n" + "x".repeat(200_000)));

        assertThat(answer).contains(" 503 ", "Retry-After: 5", "Connection: close");
        counted(Refusal.BUSY);
        assertThat(budget.inUse()).isZero();
        assertThat(answer(sending(POST + "50000\r\n\r\n" + "x".repeat(50_000)))).contains(" 200 ");
    }

    @Test
    void aBodyThatNobodyReadsIsNotAwaited() throws IOException {
        String answer =
                answer(sending("POST /unread HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n\r\n"));

        assertThat(answer).contains(" 401 ", "Connection: close");
        counted(Refusal.UNPROVEN);
    }

    @Test
    void moreConnectionsThanThereMayBeDoNotKeepOthersOut() throws IOException {
        for (int number = 0; number < 40; number++) {
            sending("GET /stream HTTP/1.1\r\nX-Long: ");
        }

        assertThat(answer(sending(POST + "1\r\nConnection: close\r\n\r\nx"))).contains(" 200 ");
        assertThat(server.connections()).isLessThanOrEqualTo(20);
    }

    private void counted(Refusal refusal) {
        Await.until(() -> refused.contains(refusal), () -> refusal + " is not counted among " + refused);
    }

    private Socket sending(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(10_000);
        sockets.add(socket);
        if (text.length() < MUCH) {
            accepts(socket, text);
        } else {
            Thread.startVirtualThread(() -> accepts(socket, text));
        }
        return socket;
    }

    private static boolean accepts(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static boolean available(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }

    /// What the server sends until it closes the connection, or until it has answered.
    private static String answer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        try {
            int read = 0;
            while (read >= 0 && answer.indexOf("\r\n\r\n") < 0) {
                read = socket.getInputStream().read();
                answer.append(read < 0 ? "" : Character.toString(read));
            }
        } catch (SocketException reset) {
            // cut off
        }
        return answer.toString();
    }

    private static final class Reading extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Optional<byte[]> body = RequestBody.read(request, CAP);
            response.setStatus(body.isPresent() ? 200 : 413);
        }
    }

    private static final class Unreading extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(401);
        }
    }

    private final class Streaming extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/event-stream");
            response.getWriter().println("data: first");
            response.flushBuffer();
            try {
                heard.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            response.getWriter().println("data: second");
            response.flushBuffer();
        }
    }
}
