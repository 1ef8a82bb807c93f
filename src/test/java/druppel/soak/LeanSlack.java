package druppel.soak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// A Slack that takes everything and keeps little, so that it can do so for a long time: its Web API, and Socket Mode.
final class LeanSlack implements AutoCloseable {
    private static final Pattern ENVELOPE = Pattern.compile("\"envelope_id\":\"([^\"]+)\"");
    private static final Pattern CHANNEL = Pattern.compile("(?:^|&)channel=([^&]+)");
    private static final int ATTEMPTS = 10;
    private static final int AGAIN_SECONDS = 3;
    private static final String NUDGE = "/nudge/";

    private final HttpServer server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    private final AtomicLong messages = new AtomicLong();
    private final Set<String> nudged = ConcurrentHashMap.newKeySet();
    private final Map<String, CompletableFuture<Void>> unacknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Socket socket = new Socket();

    LeanSlack() throws IOException, InterruptedException {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        socket.setReuseAddr(true);
        socket.start();
        socket.started.await();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    URI responses() {
        return api().resolve("/response");
    }

    /// How many conversations have had a message of the schedule.
    int nudged() {
        return nudged.size();
    }

    /// Sends an envelope over Socket Mode, and again while it is not acknowledged, as Slack does; throws if it never
    /// is.
    void deliver(String id, String envelope) throws Exception {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        unacknowledged.put(id, acknowledged);
        for (int attempt = 1; !acknowledged.isDone() && attempt <= ATTEMPTS; attempt++) {
            socket.getConnections().stream().filter(WebSocket::isOpen).findAny().ifPresent(open -> open.send(envelope));
            acknowledged
                    .copy()
                    .completeOnTimeout(null, AGAIN_SECONDS, TimeUnit.SECONDS)
                    .join();
            repeated.addAndGet(acknowledged.isDone() ? 0 : 1);
        }
        acknowledged.get(0, TimeUnit.SECONDS);
    }

    /// How often an envelope was sent again.
    int repeated() {
        return repeated.get();
    }

    boolean connected() {
        return socket.getConnections().stream().anyMatch(WebSocket::isOpen);
    }

    @Override
    public void close() {
        try {
            socket.stop(0);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = answer(exchange.getRequestURI().getPath().replaceFirst(".*/", ""), body)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("X-OAuth-Scopes", "commands,chat:write,im:history");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private String answer(String method, String body) {
        return switch (method) {
            case "auth.test" -> "{\"ok\":true,\"team\":\"Soak\",\"team_id\":\"T1\",\"user_id\":\"B1\"}";
            case "chat.postMessage" -> post(body);
            case "conversations.history" -> "{\"ok\":true,\"messages\":[]}";
            case "apps.connections.open" -> "{\"ok\":true,\"url\":\"ws://127.0.0.1:" + socket.getPort() + "/\"}";
            default -> "{\"ok\":true}";
        };
    }

    private String post(String body) {
        Matcher channel = CHANNEL.matcher(body);
        String place = channel.find() ? channel.group(1) : "";
        if (URLDecoder.decode(body, StandardCharsets.UTF_8).contains(NUDGE)) {
            nudged.add(place);
        }
        return "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"1700000000.%09d\"}"
                .formatted(place, messages.incrementAndGet());
    }

    /// Socket Mode's side of Slack.
    private final class Socket extends WebSocketServer {
        private static final String HELLO = """
            {"type":"hello","num_connections":1,"connection_info":{"app_id":"A1"},
             "debug_info":{"host":"soak","approximate_connection_time":18000}}\
            """;

        private final CountDownLatch started = new CountDownLatch(1);

        Socket() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            connection.send(HELLO);
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            Matcher envelope = ENVELOPE.matcher(message);
            if (envelope.find()) {
                CompletableFuture<Void> acknowledged = unacknowledged.remove(envelope.group(1));
                if (acknowledged != null) {
                    acknowledged.complete(null);
                }
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            // The application connects again.
        }

        @Override
        public void onError(WebSocket connection, Exception failure) {
            // A broken connection shows as closed.
        }
    }
}
