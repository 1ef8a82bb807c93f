package druppel.platform.slack;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fake Socket Mode server on loopback: sends `hello` and envelopes, and records acknowledgements.
public final class FakeSocket implements AutoCloseable {
    /// The ticket in the connection address; must not appear anywhere else.
    public static final String TICKET = "ticket-7531";

    private static final String HELLO = """
            {"type":"hello","num_connections":1,"connection_info":{"app_id":"A1"},
             "debug_info":{"host":"stand-in","approximate_connection_time":%d}}\
            """;
    private static final int HOURS = 18_000;
    private static final int REPEATS = 5;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Server server = new Server();
    private final CountDownLatch started = new CountDownLatch(1);
    private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<WebSocket> pongs = new LinkedBlockingQueue<>();
    private final BlockingQueue<WebSocket> gone = new LinkedBlockingQueue<>();
    private final List<String> acknowledgements = new ArrayList<>();
    private final AtomicInteger envelopes = new AtomicInteger();
    private volatile String greeting = HELLO.formatted(HOURS);
    private final Semaphore pings = new Semaphore(0);
    private volatile boolean deaf;
    private volatile boolean refusing;

    public FakeSocket() {
        server.setReuseAddr(true);
        server.setConnectionLostTimeout(0);
        server.start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("the stand-in did not start within ten seconds");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    public URI address() {
        return URI.create("ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + TICKET);
    }

    /// Announces to new connections that they close after this time.
    public void keepingFor(int seconds) {
        greeting = HELLO.formatted(seconds);
    }

    /// Sends this instead of `hello`.
    public void greeting(String words) {
        greeting = words;
    }

    /// Stops answering pings.
    public void deaf() {
        deaf = true;
    }

    public void hearing() {
        deaf = false;
    }

    /// Waits for this many pings.
    public void awaitPings(int count) throws InterruptedException {
        if (!pings.tryAcquire(count, 10, TimeUnit.SECONDS)) {
            throw new AssertionError("there were never " + count + " pings");
        }
    }

    /// Whether to reject new connections.
    public void refusing(boolean whether) {
        refusing = whether;
    }

    /// Drops all connections.
    public void cutOff() {
        server.getConnections().forEach(connection -> connection.closeConnection(1006, ""));
    }

    /// Waits for the next connection to open, in order.
    public WebSocket connection() throws InterruptedException {
        return next(opened, "no connection came");
    }

    /// Waits for the next connection to close, in order.
    public WebSocket closed() throws InterruptedException {
        return next(gone, "no connection was closed");
    }

    void awaitClosed(WebSocket connection) throws InterruptedException {
        WebSocket next = closed();
        while (!next.equals(connection)) {
            next = closed();
        }
    }

    /// Waits for the next connection to answer a ping, in order.
    public WebSocket pong() throws InterruptedException {
        return next(pongs, "no ping was answered");
    }

    /// Sends a body in an envelope over any connection; gives the envelope id.
    public String send(String body) {
        return send(any(), body);
    }

    public String send(WebSocket connection, String body) {
        String id = "envelope-" + envelopes.incrementAndGet();
        connection.send(FakeEnvelope.of(body).text(id));
        return id;
    }

    /// Sends a body until it is acknowledged, as Slack does.
    public void deliver(String body) throws InterruptedException {
        String id = send(body);
        for (int repeat = 0; repeat < REPEATS && acknowledgement(id, SOON).isEmpty(); repeat++) {
            any().send(FakeEnvelope.of(body).again(id));
        }
        awaitAcknowledgement(id);
    }

    /// The response payload in the acknowledgement of a body; empty if there is none.
    public String answer(String body) throws InterruptedException {
        JsonNode acknowledgement = JsonMapper.shared().readTree(awaitAcknowledgement(send(body)));
        return acknowledgement.has("payload") ? acknowledgement.path("payload").toString() : "";
    }

    /// Waits for the acknowledgement of an envelope.
    public String awaitAcknowledgement(String id) throws InterruptedException {
        return acknowledgement(id, Duration.ofSeconds(10))
                .orElseThrow(() -> new AssertionError(id + " was not acknowledged"));
    }

    /// All acknowledgements so far.
    public List<String> acknowledgements() {
        synchronized (acknowledgements) {
            return List.copyOf(acknowledgements);
        }
    }

    /// Waits for this many acknowledgements.
    void awaitAcknowledgements(int count) throws InterruptedException {
        if (!arrives(all -> all.size() >= count, Duration.ofSeconds(10))) {
            throw new AssertionError("there were never " + count + " acknowledgements");
        }
    }

    private Optional<String> acknowledgement(String id, Duration within) throws InterruptedException {
        String wanted = "\"envelope_id\":\"" + id + "\"";
        arrives(all -> all.stream().anyMatch(text -> text.contains(wanted)), within);
        return acknowledgements().stream().filter(text -> text.contains(wanted)).findFirst();
    }

    private boolean arrives(Predicate<List<String>> wanted, Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        synchronized (acknowledgements) {
            while (!wanted.test(acknowledgements)) {
                long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return false;
                }
                acknowledgements.wait(left);
            }
            return true;
        }
    }

    private WebSocket any() {
        return server.getConnections().stream()
                .filter(WebSocket::isOpen)
                .findAny()
                .orElseThrow(() -> new AssertionError("nobody is connected"));
    }

    @Override
    public void close() {
        try {
            server.stop(0);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T next(BlockingQueue<T> queue, String otherwise) throws InterruptedException {
        T next = queue.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError(otherwise + " within ten seconds");
        }
        return next;
    }

    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
                WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
            if (refusing || !request.getResourceDescriptor().contains(TICKET)) {
                throw new InvalidDataException(1008, "not now");
            }
            return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            connection.send(greeting);
            opened.add(connection);
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            synchronized (acknowledgements) {
                acknowledgements.add(message);
                acknowledgements.notifyAll();
            }
        }

        @Override
        public void onWebsocketPong(WebSocket connection, Framedata frame) {
            pongs.add(connection);
        }

        @Override
        public void onWebsocketPing(WebSocket connection, Framedata frame) {
            pings.release();
            if (!deaf) {
                super.onWebsocketPing(connection, frame);
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            gone.add(connection);
        }

        @Override
        public void onError(WebSocket connection, Exception failure) {
            // a broken connection shows as closed
        }
    }
}
