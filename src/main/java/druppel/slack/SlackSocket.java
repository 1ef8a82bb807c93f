package druppel.slack;

import com.slack.api.Slack;
import druppel.slack.SocketDial.Dialed;
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
public final class SlackSocket implements AutoCloseable {
    private static final int CONNECTIONS = 2;

    private final HttpClient http;
    private final List<SocketLine> lines;
    private final Set<SocketLink> open = ConcurrentHashMap.newKeySet();

    /// Opens nothing yet.
    SlackSocket(Slack slack, SocketAddresses addresses, Envelopes envelopes, SocketTimes times) {
        http = SocketClient.open(slack.getConfig(), times.answer());
        SocketDial dial = new SocketDial(addresses, http, envelopes::take, times);
        lines =
                Stream.generate(() ->
                                new SocketLine(dial, times, open, RandomGenerator.getDefault()))
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
        lines.stream().skip(1).forEach(SocketLine::start);
        return Optional.empty();
    }

    /// Whether Slack can send anything just now.
    public boolean connected() {
        return !open.isEmpty();
    }

    /// Takes nothing more, and acknowledges what is being stored.
    @Override
    public void close() {
        together(lines, SocketLine::stop);
        together(open, SocketLink::close);
        http.shutdownNow();
    }

    private static <T> void together(Collection<T> all, Consumer<T> step) {
        try (ExecutorService steps = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(one -> steps.execute(() -> step.accept(one)));
        }
    }
}
