package druppel.faults;

import druppel.platform.slack.RequestSigner;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Replies of members that come in as Slack sends them: the same event again until it is acknowledged.
final class PersistentReplies implements AutoCloseable {
    private static final long PAUSE_NANOSECONDS = 50_000_000;
    private static final int OK = 200;

    private final RequestSigner requestSigner;
    private final InstantSource clock;
    private final List<Integer> ports;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService senders = Executors.newFixedThreadPool(8);
    private final AtomicInteger acknowledged = new AtomicInteger();

    /// Creates the sender.
    ///
    /// @param ports where the nodes listen, which take turns
    PersistentReplies(String secret, InstantSource clock, List<Integer> ports) {
        this.requestSigner = new RequestSigner(secret);
        this.clock = clock;
        this.ports = ports;
    }

    /// Sends a reply in the member's conversation, which has the same number as the member.
    void send(String channel, String text) {
        senders.execute(() -> {
            String member = channel.replaceFirst("^D", "U");
            String message = clock.instant().getEpochSecond() + ".000001";
            String event = """
                {"type":"event_callback","team_id":"T1","event_id":"Ev%s","event":{"type":"message",\
                "channel_type":"im","channel":"%s","user":"%s","text":"%s","ts":"%s"}}\
                """.formatted(member, channel, member, text, message);
            for (int attempt = 0; !accepted(event, attempt); attempt++) {
                LockSupport.parkNanos(PAUSE_NANOSECONDS);
            }
            acknowledged.incrementAndGet();
        });
    }

    int acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void close() {
        senders.shutdownNow();
        client.shutdownNow();
    }

    private boolean accepted(String event, int attempt) {
        int port = ports.get(attempt % ports.size());
        HttpRequest request = HttpRequest.newBuilder(
                        requestSigner.request(port, event, clock.instant()), (name, value) -> true)
                .header("x-slack-retry-num", Integer.toString(attempt))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException lost) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
