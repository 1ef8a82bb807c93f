package druppel.platform.slack.socket;

import com.slack.api.Slack;
import druppel.platform.slack.socket.SocketConnector.Dialed;
import java.net.http.HttpClient;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Socket Mode: several connections that we open to Slack, through which it sends what it would
/// send over HTTP. Each heals by itself.
public final class SocketMode implements AutoCloseable {
    private static final int CONNECTIONS = 2;

    private final HttpClient http;
    private final List<SocketSupervisor> lines;
    private final Set<SocketConnection> open = ConcurrentHashMap.newKeySet();

    /// Opens nothing yet.
    public SocketMode(Slack slack, SocketUrlProvider addresses, EnvelopeHandler envelopeHandler, SocketTimeouts times) {
        http = WebSocketFactory.open(slack.getConfig(), times.answer());
        SocketConnector dial = new SocketConnector(addresses, http, envelopeHandler::take, times);
        lines = Stream.generate(() -> new SocketSupervisor(dial, times, open, RandomGenerator.getDefault()))
                .limit(CONNECTIONS)
                .toList();
    }

    /// Opens the connections; the refusal where Slack does not want the app token. Where Slack
    /// cannot be reached, that is tried until it can.
    public Optional<SocketCheck.Refused> open() {
        lines.getFirst().start();
        if (lines.getFirst().first().join() instanceof Dialed.Refused(String code)) {
            return Optional.of(new SocketCheck.Refused(code));
        }
        lines.stream().skip(1).forEach(SocketSupervisor::start);
        return Optional.empty();
    }

    /// Whether Slack can send anything just now.
    public boolean connected() {
        return !open.isEmpty();
    }

    /// Takes nothing more, and acknowledges what is being stored.
    @Override
    public void close() {
        together(lines, SocketSupervisor::stop);
        together(open, SocketConnection::close);
        http.shutdownNow();
    }

    private static <T> void together(Collection<T> all, Consumer<T> step) {
        try (ExecutorService steps = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(one -> steps.execute(() -> step.accept(one)));
        }
    }
}
