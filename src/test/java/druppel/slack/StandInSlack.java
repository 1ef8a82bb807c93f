package druppel.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Slack's Web API as far as the bot needs it, on loopback: notes every call and answers as it is
/// told.
public final class StandInSlack implements AutoCloseable {

    /// One call as it arrived; `path` is the method, or the last part of a response address.
    public record Call(String path, String body) {
        /// A field of the form.
        public String field(String name) {
            return Form.read(body).orElseThrow().field(name).orElse("");
        }
    }

    /// How a call is answered.
    sealed interface Manner {
        record Json(String body) implements Manner {}

        record Status(int code, Map<String, String> headers) implements Manner {}

        /// The call arrives, the answer does not.
        record Lost() implements Manner {}

        /// No answer until the stand-in closes.
        record Silence() implements Manner {}
    }

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Call> arriving = new LinkedBlockingQueue<>();
    private final Map<String, BlockingQueue<Manner>> manners = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger messages = new AtomicInteger();

    public StandInSlack() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI api() {
        return address("/api/");
    }

    /// Where an answer to a command goes.
    public URI responses() {
        return address("/response");
    }

    /// Answers the next call of this method in this manner; later ones well again.
    void next(String method, Manner manner) {
        manners.computeIfAbsent(method, name -> new LinkedBlockingQueue<>()).add(manner);
    }

    void next(String method, String json) {
        next(method, new Manner.Json(json));
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.path().equals(method)).toList();
    }

    /// The next call that arrives or has arrived, in order.
    public Call await() throws InterruptedException {
        Call call = arriving.poll(10, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("no call came within ten seconds");
        }
        return call;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/(api/)?", "");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Call call = new Call(path, body);
        calls.add(call);
        arriving.add(call);
        Manner told = manners.computeIfAbsent(path, name -> new LinkedBlockingQueue<>()).poll();
        answer(exchange, told == null ? new Manner.Json(well(path)) : told);
    }

    private void answer(HttpExchange exchange, Manner manner) throws IOException {
        switch (manner) {
            case Manner.Json(String body) -> write(exchange, 200, body);
            case Manner.Status(int code, Map<String, String> headers) -> {
                headers.forEach(exchange.getResponseHeaders()::set);
                write(exchange, code, "");
            }
            case Manner.Lost() -> exchange.close();
            case Manner.Silence() -> silence(exchange);
        }
    }

    private void silence(HttpExchange exchange) {
        try {
            closing.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void write(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-OAuth-Scopes", "commands,chat:write,im:history");
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String well(String method) {
        return switch (method) {
            case "auth.test" ->
                    "{\"ok\":true,\"team\":\"Ons dorp\",\"team_id\":\"T1\",\"user_id\":\"B1\"}";
            case "chat.postMessage" ->
                    "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1700000000.%06d\"}"
                            .formatted(messages.incrementAndGet());
            default -> "{\"ok\":true}";
        };
    }
}
