package druppel.platform.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Stand-in for the web client of Teams, which shows a tab in a frame: `/` is its page, with the tab that was chosen
/// last. It gives the tab a token, if there is one.
public final class TeamsHost implements AutoCloseable {
    private final HttpServer server;
    private final AtomicReference<String> tab = new AtomicReference<>("about:blank");
    private final AtomicReference<Supplier<Optional<String>>> token = new AtomicReference<>(Optional::empty);

    public TeamsHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> answer(exchange, 200, "text/html", page()));
        server.createContext("/token", this::answerToken);
        server.start();
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Shows this address from now on.
    public void shows(String address) {
        tab.set(address);
    }

    /// Gives these tokens from now on; none as if the organisation had not consented.
    public void gives(Supplier<Optional<String>> tokens) {
        token.set(tokens);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answerToken(HttpExchange exchange) throws IOException {
        Optional<String> given = token.get().get();
        answer(exchange, given.isPresent() ? 200 : 403, "text/plain", given.orElse("resourceRequiresConsent"));
    }

    private String page() {
        try (InputStream page = Objects.requireNonNull(TeamsHost.class.getResourceAsStream("host.html"))) {
            return new String(page.readAllBytes(), UTF_8).replace("TAB", tab.get());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
