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

/// Slack's end of Socket Mode, on loopback: greets, sends envelopes, and counts what is
/// acknowledged.
public final class FakeSocket implements AutoCloseable {
    /// What lets a caller in; never to be seen anywhere else.
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

    /// Tells new callers that it will close after so many seconds.
    public void keepingFor(int seconds) {
        greeting = HELLO.formatted(seconds);
    }

    /// Says this in place of a greeting.
    public void greeting(String words) {
        greeting = words;
    }

    /// From now on no ping is answered.
    public void deaf() {
        deaf = true;
    }

    public void hearing() {
        deaf = false;
    }

    /// Waits until it was asked for a sign of life so often.
    public void awaitPings(int count) throws InterruptedException {
        if (!pings.tryAcquire(count, 10, TimeUnit.SECONDS)) {
            throw new AssertionError("there were never " + count + " pings");
        }
    }

    /// Whether new callers are turned away.
    public void refusing(boolean whether) {
        refusing = whether;
    }

    /// Cuts everybody off.
    public void cutOff() {
        server.getConnections().forEach(connection -> connection.closeConnection(1006, ""));
    }

    /// The next connection that opens or has opened, in order.
    public WebSocket connection() throws InterruptedException {
        return next(opened, "no connection came");
    }

    /// The next connection that is closed or was closed, in order.
    public WebSocket closed() throws InterruptedException {
        return next(gone, "no connection was closed");
    }

    void awaitClosed(WebSocket connection) throws InterruptedException {
        WebSocket next = closed();
        while (!next.equals(connection)) {
            next = closed();
        }
    }

    /// The next connection that answers a ping, in order.
    public WebSocket pong() throws InterruptedException {
        return next(pongs, "no ping was answered");
    }

    /// Sends a body as Socket Mode does, by any connection; the envelope's id.
    public String send(String body) {
        return send(any(), body);
    }

    public String send(WebSocket connection, String body) {
        String id = "envelope-" + envelopes.incrementAndGet();
        connection.send(FakeEnvelope.of(body).text(id));
        return id;
    }

    /// Sends a body until it is acknowledged, as Slack does where it is not at once.
    public void deliver(String body) throws InterruptedException {
        String id = send(body);
        for (int repeat = 0; repeat < REPEATS && acknowledgement(id, SOON).isEmpty(); repeat++) {
            any().send(FakeEnvelope.of(body).again(id));
        }
        awaitAcknowledgement(id);
    }

    /// What the acknowledgement of a body brings along; empty where nothing.
    public String answer(String body) throws InterruptedException {
        JsonNode acknowledgement = JsonMapper.shared().readTree(awaitAcknowledgement(send(body)));
        return acknowledgement.has("payload") ? acknowledgement.path("payload").toString() : "";
    }

    /// The acknowledgement of an envelope, once it is there.
    public String awaitAcknowledgement(String id) throws InterruptedException {
        return acknowledgement(id, Duration.ofSeconds(10))
                .orElseThrow(() -> new AssertionError(id + " was not acknowledged"));
    }

    /// All acknowledgements that have come.
    public List<String> acknowledgements() {
        synchronized (acknowledgements) {
            return List.copyOf(acknowledgements);
        }
    }

    /// Waits until so many have come.
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
            // what a caller breaks is seen by its closing
        }
    }
}
