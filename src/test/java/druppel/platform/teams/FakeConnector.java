package druppel.platform.teams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import druppel.web.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Fake Bot Connector on loopback: stores messages, records every call and responds as scripted. A call that
/// violates the protocol's published schema fails the test.
public final class FakeConnector implements AutoCloseable {

    /// A recorded call.
    ///
    /// @param path the decoded path
    /// @param token the credentials of the call, such as `Bearer token-1`
    public record Call(String method, String path, String token, JsonNode body) {
        boolean typing() {
            return body.path("type").asString("").equals("typing");
        }

        /// All texts in it.
        public String said() {
            return body.toString();
        }
    }

    /// How the fake responds to a call.
    sealed interface Manner {
        /// Executed, with this response.
        record Well(int status, String body) implements Manner {}

        /// Not executed; this error response.
        record Refused(int status, Map<String, String> headers, String body) implements Manner {}

        /// Executed, but the response is lost.
        record Lost() implements Manner {}

        /// No response until the fake closes.
        record Silence() implements Manner {}
    }

    private static final int BACKLOG = 1_000;
    private static final JsonSchemaFile SHAPES = JsonSchemaFile.ours("connector.constraints.json");

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Call> arriving = new LinkedBlockingQueue<>();
    private final BlockingQueue<Manner> manners = new LinkedBlockingQueue<>();
    private final Map<String, JsonNode> messages = new ConcurrentHashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger(1_000);
    private final CountDownLatch closing = new CountDownLatch(1);

    public FakeConnector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /// The service URL.
    public URI service() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/emea");
    }

    /// Sets the response to the next call; later calls succeed.
    void next(Manner manner) {
        manners.add(manner);
    }

    void next(int status, String body) {
        next(new Manner.Refused(status, Map.of(), body));
    }

    /// All calls except typing indicators.
    public List<Call> calls() {
        return calls.stream().filter(call -> !call.typing()).toList();
    }

    public List<Call> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    boolean sawTyping() {
        return calls.stream().anyMatch(Call::typing);
    }

    /// The id of the newest message.
    String newest() {
        return Integer.toString(ids.get());
    }

    /// The current content of a message.
    public JsonNode message(String id) {
        return Optional.ofNullable(messages.get(id)).orElseThrow();
    }

    /// Waits for the next call, in order.
    public Call await() throws InterruptedException {
        Call call = arriving.poll(10, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("no call came within ten seconds");
        }
        return call;
    }

    /// Whether every recorded call was read by the test.
    boolean quiet() {
        return arriving.isEmpty();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        if (!faults.isEmpty()) {
            throw new AssertionError("not the protocol's: " + faults);
        }
    }

    private void look(String operation, JsonNode body) {
        ObjectNode call = JsonMapper.shared().createObjectNode().put("operation", operation);
        call.set("body", body);
        if (!SHAPES.faults(call).isEmpty()) {
            faults.add(call.toString());
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Call call = new Call(
                exchange.getRequestMethod(),
                URLDecoder.decode(exchange.getRequestURI().getRawPath(), StandardCharsets.UTF_8),
                String.join(",", exchange.getRequestHeaders().getOrDefault("Authorization", List.of())),
                StrictJson.object(body).orElseGet(() -> JsonMapper.shared().createObjectNode()));
        look(call.method() + " " + exchange.getRequestURI().getRawPath(), call.body());
        Optional<Manner> told = call.typing() ? Optional.empty() : Optional.ofNullable(manners.poll());
        Manner manner = told.orElseGet(() -> new Manner.Well(201, ""));
        Optional<String> done = manner instanceof Manner.Refused ? Optional.empty() : Optional.of(carryOut(call));
        calls.add(call);
        arriving.add(call);
        answer(exchange, manner, done.orElse(""));
    }

    /// Executes a call; gives the id of the created or changed object.
    private String carryOut(Call call) {
        if (call.path().endsWith("/v3/conversations")) {
            return "a:opened-" + call.body().at("/members/0/id").asString("");
        }
        boolean changing = call.method().equals("PUT");
        String last = Stream.of(call.path().split("/", -1)).reduce((a, b) -> b).orElseThrow();
        String id = changing ? last : Integer.toString(ids.incrementAndGet());
        messages.put(id, call.body());
        return id;
    }

    private void answer(HttpExchange exchange, Manner manner, String id) throws IOException {
        switch (manner) {
            case Manner.Well(int status, String body) ->
                write(exchange, status, body.isEmpty() ? "{\"id\":\"" + id + "\"}" : body);
            case Manner.Refused refused -> {
                refused.headers().forEach(exchange.getResponseHeaders()::set);
                write(exchange, refused.status(), refused.body());
            }
            case Manner.Lost() -> exchange.close();
            case Manner.Silence() -> {
                waitForTheEnd();
                exchange.close();
            }
        }
    }

    private void waitForTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
