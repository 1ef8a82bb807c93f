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

/// The Bot BotConnectorClient as far as the bot needs it, on loopback: keeps what is said in conversations,
/// notes every call and answers as it is told. A call of another shape than the protocol's
/// published description has fails the test.
public final class FakeConnector implements AutoCloseable {

    /// One call as it arrived.
    ///
    /// @param path with what is escaped in it resolved
    /// @param token what it brought to be known by, such as `JwtVerdict token-1`
    public record Call(String method, String path, String token, JsonNode body) {
        boolean typing() {
            return body.path("type").asString("").equals("typing");
        }

        /// All that is said in it.
        public String said() {
            return body.toString();
        }
    }

    /// How a call is answered.
    sealed interface Manner {
        /// It is carried out and answered so.
        record Well(int status, String body) implements Manner {}

        /// It is not carried out, and answered so.
        record Refused(int status, Map<String, String> headers, String body) implements Manner {}

        /// It is carried out, and the answer gets lost.
        record Lost() implements Manner {}

        /// No answer until the stand-in closes.
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

    /// What the bot is told to speak to.
    public URI service() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/emea");
    }

    /// Answers the next call in this manner; later ones well again.
    void next(Manner manner) {
        manners.add(manner);
    }

    void next(int status, String body) {
        next(new Manner.Refused(status, Map.of(), body));
    }

    /// Every call but those that only show the bot at work.
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

    /// What stands there as a message now.
    public JsonNode message(String id) {
        return Optional.ofNullable(messages.get(id)).orElseThrow();
    }

    /// The next call that arrives or has arrived, in order.
    public Call await() throws InterruptedException {
        Call call = arriving.poll(10, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("no call came within ten seconds");
        }
        return call;
    }

    /// Whether nothing has arrived that was not waited for.
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

    /// Gives the id of what it made or changed.
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
