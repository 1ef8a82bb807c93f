package druppel.platform.slack.socket;

import com.slack.api.Slack;
import druppel.chat.Telemetry;
import druppel.chat.intake.IntakeResult;
import druppel.domain.member.Platform;
import druppel.platform.slack.inbound.SlackIntake;
import druppel.platform.slack.socket.SocketConnector.ConnectResult;
import druppel.web.BodyBudget;
import java.net.http.HttpClient;
import java.time.Duration;
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

/// Socket Mode: several WebSocket connections to Slack that carry what would otherwise arrive over HTTP. Each
/// reconnects by itself.
public final class SocketMode implements AutoCloseable {
    private static final int CONNECTIONS = 2;

    private final SlackIntake slackIntake;
    private final Telemetry telemetry;
    private final HttpClient http;
    private final List<SocketSupervisor> supervisors;
    private final Set<SocketConnection> open = ConcurrentHashMap.newKeySet();

    /// Creates Socket Mode without opening a connection.
    public SocketMode(
            Slack slack,
            SocketUrlProvider addresses,
            SlackIntake slackIntake,
            Telemetry telemetry,
            SocketTimeouts times) {
        this.slackIntake = slackIntake;
        this.telemetry = telemetry;
        http = WebSocketFactory.open(slack.getConfig(), times.answer());
        SocketConnector connector = new SocketConnector(addresses, http, this::handle, times, BodyBudget.ofHeap());
        supervisors = Stream.generate(() -> new SocketSupervisor(connector, times, open, RandomGenerator.getDefault()))
                .limit(CONNECTIONS)
                .toList();
    }

    /// Opens the connections; gives the error if Slack rejects the app-level token. If Slack cannot be reached,
    /// connecting is retried until it succeeds.
    public Optional<SocketCheck.Refused> open() {
        supervisors.getFirst().start();
        if (supervisors.getFirst().first().join() instanceof ConnectResult.Refused(String code)) {
            return Optional.of(new SocketCheck.Refused(code));
        }
        supervisors.stream().skip(1).forEach(SocketSupervisor::start);
        return Optional.empty();
    }

    /// Whether at least one connection is open.
    public boolean connected() {
        return !open.isEmpty();
    }

    /// Stops accepting envelopes, and acknowledges those being stored.
    @Override
    public void close() {
        inParallel(supervisors, SocketSupervisor::stop);
        inParallel(open, SocketConnection::close);
        http.shutdownNow();
    }

    private static <T> void inParallel(Collection<T> all, Consumer<T> step) {
        try (ExecutorService steps = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(one -> steps.execute(() -> step.accept(one)));
        }
    }

    /// Accepts an envelope like an HTTP request: store, acknowledge, process. A rejected one is not acknowledged: Slack
    /// sends it again, and finally notifies the app's owner.
    private void handle(SocketMessage.Envelope envelope, Consumer<String> acknowledge) {
        long arrived = System.nanoTime();
        IntakeResult result = slackIntake.accept(envelope.bytes(), envelope.proof());
        if (result.accepted()) {
            acknowledge.accept(envelope.acknowledgement(result));
            telemetry.acknowledged(Platform.SLACK, Duration.ofNanos(System.nanoTime() - arrived));
            result.work().run();
        } else if (result.unavailable()) {
            telemetry.refused(Platform.SLACK);
        }
    }
}
