package druppel.platform.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/// Fake Slack Web API on loopback, for the methods that the bot uses: records every call and responds as
/// scripted.
public final class FakeSlack implements AutoCloseable {

    /// A recorded call; `path` is the method, or the last part of a `response_url`.
    ///
    /// @param caller the name in the API address that this caller was given
    /// @param token the credentials of the call, such as `Bearer xoxb-1`
    public record Call(String path, String body, String caller, String token) {
        /// A field of the form body.
        public String field(String name) {
            return Stream.of(body.split("&"))
                    .filter(pair -> pair.startsWith(name + "="))
                    .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElse("");
        }
    }

    /// How the fake responds to a call.
    public sealed interface Manner {
        /// Executed, with a successful response.
        record Well() implements Manner {}

        /// Executed, with this response all the same.
        record Done(Manner then) implements Manner {}

        /// Waits for the latch, then responds like this.
        record Held(CountDownLatch until, Manner then) implements Manner {}

        record Json(String body) implements Manner {}

        /// Not executed; this error response.
        record Refused(int code, String body) implements Manner {}

        record Status(int code, Map<String, String> headers) implements Manner {}

        /// Executed, but the response is lost.
        record Lost() implements Manner {}

        /// No response until the fake closes.
        record Silence() implements Manner {}
    }

    private static final int BACKLOG = 1_000;

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Call> arriving = new LinkedBlockingQueue<>();
    private final Map<String, BlockingQueue<Manner>> manners = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<Function<Call, Manner>> plan = new AtomicReference<>(call -> new Manner.Well());
    private final AtomicReference<String> socket = new AtomicReference<>("");
    private final FakeMessages messages;
    private final FakeGrants grants = new FakeGrants();
    private final FakeFiles files = new FakeFiles();

    public FakeSlack() {
        this(InstantSource.fixed(Instant.ofEpochSecond(1_700_000_000)));
    }

    /// A fake whose messages have the time of a clock.
    public FakeSlack(InstantSource clock) {
        messages = new FakeMessages(clock);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
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

    /// The API address for a caller with this name.
    public URI api(String caller) {
        return address("/" + caller + "/api/");
    }

    /// The `response_url` of a command.
    public URI responses() {
        return address("/response");
    }

    /// Sets the response to the next call of this method; later calls succeed.
    public void next(String method, Manner manner) {
        manners.computeIfAbsent(method, name -> new LinkedBlockingQueue<>()).add(manner);
    }

    /// Responds to every call according to this function, which has to be thread-safe.
    public void answering(Function<Call, Manner> asPlanned) {
        plan.set(asPlanned);
    }

    public void next(String method, String json) {
        next(method, new Manner.Json(json));
    }

    /// Sets the address for Socket Mode connections.
    public void socketAt(URI address) {
        socket.set(address.toString());
    }

    /// The posted messages.
    public FakeMessages messages() {
        return messages;
    }

    /// The OAuth grants.
    FakeGrants grants() {
        return grants;
    }

    /// The uploaded files.
    FakeFiles files() {
        return files;
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.path().equals(method)).toList();
    }

    /// The called methods, in order.
    List<String> methods() {
        return calls.stream().map(Call::path).toList();
    }

    /// Clears the recorded calls.
    void forget() {
        calls.clear();
    }

    /// Waits until a method was called this often.
    public void awaitCalls(String method, int count) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        synchronized (calls) {
            while (calls(method).size() < count) {
                long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    throw new AssertionError(method + " was never called " + count + " times");
                }
                calls.wait(left);
            }
        }
    }

    /// Waits for the next call, in order, except those that open sockets.
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
        String[] parts = exchange.getRequestURI().getPath().split("/", -1);
        String caller = parts.length > 3 ? parts[1] : "";
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Call call = new Call(parts[parts.length - 1], body, caller, token(exchange));
        synchronized (calls) {
            calls.add(call);
            calls.notifyAll();
        }
        Manner told = manners.computeIfAbsent(call.path(), name -> new LinkedBlockingQueue<>())
                .poll();
        carryOut(exchange, call, told == null ? plan.get().apply(call) : told);
    }

    /// Records the call after its effects, so that they are visible to tests that wait for it.
    private void carryOut(HttpExchange exchange, Call call, Manner manner) throws IOException {
        switch (manner) {
            case Manner.Well() -> {
                String answer = well(call);
                arrived(call);
                write(exchange, 200, answer);
            }
            case Manner.Done(Manner then) -> {
                well(call);
                arrived(call);
                answer(exchange, call, then);
            }
            default -> {
                arrived(call);
                answer(exchange, call, manner);
            }
        }
    }

    private void arrived(Call call) {
        if (!call.path().equals("apps.connections.open")) {
            arriving.add(call);
        }
    }

    private static String token(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
    }

    private void answer(HttpExchange exchange, Call call, Manner manner) throws IOException {
        switch (manner) {
            case Manner.Well() -> write(exchange, 200, well(call));
            case Manner.Done(Manner then) -> {
                well(call);
                answer(exchange, call, then);
            }
            case Manner.Held(CountDownLatch until, Manner then) -> {
                waitFor(until);
                answer(exchange, call, then);
            }
            case Manner.Json(String body) -> write(exchange, 200, body);
            case Manner.Refused(int code, String body) -> write(exchange, code, body);
            case Manner.Status(int code, Map<String, String> headers) -> {
                headers.forEach(exchange.getResponseHeaders()::set);
                write(exchange, code, "");
            }
            case Manner.Lost() -> exchange.close();
            case Manner.Silence() -> {
                waitFor(closing);
                exchange.close();
            }
        }
    }

    private static void waitFor(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-OAuth-Scopes", "commands,chat:write,im:history");
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String well(Call call) {
        if (!files.show(call)) {
            return "{\"ok\":false,\"error\":\"invalid_blocks\"}";
        }
        return switch (call.path()) {
            case "auth.test" -> "{\"ok\":true,\"team\":\"Ons dorp\",\"team_id\":\"T1\",\"user_id\":\"B1\"}";
            case "users.info" -> "{\"ok\":true,\"user\":{\"id\":\"%s\",\"tz\":\"UTC\"}}".formatted(call.field("user"));
            case "chat.postMessage" -> messages.post(call);
            case "chat.update" -> messages.update(call);
            case "conversations.history" -> messages.history(call);
            case "conversations.replies" -> messages.replies(call);
            case "apps.connections.open" -> "{\"ok\":true,\"url\":\"" + socket.get() + "\"}";
            case "conversations.open" -> messages.open(call);
            case "oauth.v2.access" -> grants.exchange(call);
            case "files.getUploadURLExternal" -> files.place(address("/upload"));
            case "files.completeUploadExternal" -> files.complete(call);
            case "files.delete" -> files.delete(call);
            default -> "{\"ok\":true}";
        };
    }
}
