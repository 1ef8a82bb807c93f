package druppel.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.NudgeTimes;
import druppel.platform.slack.RequestSigner;
import druppel.testing.ApplicationProcess;
import druppel.testing.FaultDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A flood of unsigned bodies and slow connections, at a small heap: others are served, and nudges go out.
@Tag("slow")
@Tag("pgbouncer")
class FloodTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant BEFORE_EIGHT = Instant.parse("2026-11-24T06:58:00Z");
    private static final NudgeTimes AT_EIGHT =
            NudgeTimes.standard().at(LocalTime.of(8, 0)).followingUp(Optional.empty());
    private static final InetAddress ATTACKER = InetAddress.ofLiteral("127.0.0.9");
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MEMBERS = 60;
    private static final int BODIES = 1_000;
    private static final int AT_ONCE = 300;
    private static final int SLOW = 500;
    private static final int ROUNDS = 20;
    private static final byte[] MEGABYTE = new byte[1 << 20];

    @RegisterExtension
    private final FaultDatabase database = new FaultDatabase();

    @TempDir
    private Path home;

    private final HttpClient others =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<Socket> slow = new ArrayList<>();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private int port;

    @Test
    void othersAreServedAndNudgesGoOut() throws Exception {
        try (ManyMembers manyMembers = new ManyMembers(home, BEFORE_EIGHT, database.sqlite(home));
                ExecutorService attack = Executors.newVirtualThreadPerTaskExecutor()) {
            List<SimulatedMember> all = manyMembers.settle(MEMBERS, ManyMembers.AMSTERDAM, AT_EIGHT);
            ApplicationProcess node = manyMembers.node("only", Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m"));
            port = Integer.parseInt(node.line("It listens on").replaceFirst(".*:(\\d+).*", "$1"));
            serve(manyMembers.clock.instant(), 0);
            List<Future<?>> sent = new ArrayList<>();
            for (int number = 0; number < SLOW; number++) {
                String head = head(false, MEGABYTE.length, manyMembers.clock.instant());
                slow.add(open(number % 2 == 0 ? head : head.substring(0, head.length() / 2)));
            }
            for (int number = 0; number < BODIES; number++) {
                String head = head(number % 4 == 0, MEGABYTE.length, manyMembers.clock.instant());
                sent.add(attack.submit(() -> send(head)));
            }
            int served = 1;
            while (sent.stream().anyMatch(one -> !one.isDone()) || served < ROUNDS) {
                trickle();
                served += serve(manyMembers.clock.instant(), served);
            }
            manyMembers.delivered(MEMBERS);
            manyMembers.settled();
            manyMembers.eachHasOne(all, TUESDAY);
            serve(manyMembers.clock.instant(), served);
            assertThat(node.said()).doesNotContain("OutOfMemoryError");
        } finally {
            others.shutdownNow();
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /// Others ask for a page, for life, and send a signed command; each is answered in time.
    private int serve(Instant now, int number) throws Exception {
        for (String path : List.of("/healthz", "/", "/readyz")) {
            served(path, HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
        }
        String body = "command=%2Ftip&text=&team_id=T1&user_id=U1&channel_id=D1&trigger_id=" + number
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fx";
        HttpRequest signed = new RequestSigner(SECRET).request(port, body, now);
        served("a signed command", HttpRequest.newBuilder(signed, (_, _) -> true));
        return 1;
    }

    private void served(String what, HttpRequest.Builder request) throws Exception {
        try {
            assertThat(others.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding())
                            .statusCode())
                    .as(what)
                    .isEqualTo(200);
        } catch (HttpTimeoutException late) {
            throw new AssertionError(what + " is not answered in time", late);
        }
    }

    /// An unsigned request: without the headers of a signature, or with such as could be true.
    private static String head(boolean bare, int length, Instant now) {
        return "POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n"
                + (bare
                        ? ""
                        : "X-Slack-Request-Timestamp: " + now.getEpochSecond() + "\r\nX-Slack-Signature: v0="
                                + "0".repeat(64) + "\r\n")
                + "\r\n";
    }

    /// A connection that has sent so much, and goes on slowly.
    private Socket open(String begin) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(ATTACKER, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(begin.getBytes(UTF_8));
        return socket;
    }

    private void trickle() {
        for (Socket socket : slow) {
            try {
                socket.getOutputStream().write('x');
            } catch (IOException closed) {
                // as it should be
            }
        }
    }

    private void send(String head) {
        places.acquireUninterruptibly();
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(ATTACKER, 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(MEGABYTE);
            try (InputStream answer = socket.getInputStream()) {
                answer.read();
            }
        } catch (IOException refused) {
            // Cut off, or not answered in time.
        } finally {
            places.release();
        }
    }
}
