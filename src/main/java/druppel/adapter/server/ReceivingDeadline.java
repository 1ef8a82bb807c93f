package druppel.adapter.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/// Deadline for receiving requests: closes a connection whose request, with its headers and body, does not arrive in
/// time, however steadily it trickles (slow loris). An idle timeout does not, since each byte starts it again. The
/// first request of a connection begins with the connection, each further one with its first byte.
///
/// Where more than half of the connections are in use, there is a fifth of the time. While the server stops,
/// connections
/// without a request are closed.
final class ReceivingDeadline extends Handler.Wrapper implements Connection.Listener {
    private static final int TICKS = 15;
    private static final int HURRY = 5;

    private final Map<Connection, Progress> connections = new ConcurrentHashMap<>();
    private final int most;
    private final Duration time;
    private final Runnable slow;

    /// @param most the most connections at the same time
    /// @param slow is told of each connection that is closed
    ReceivingDeadline(int most, Duration time, Runnable slow, Handler handler) {
        super(handler);
        this.most = most;
        this.time = time;
        this.slow = slow;
    }

    /// The connections that are open.
    int connections() {
        return connections.size();
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, new Progress());
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        schedule(getServer().getScheduler());
    }

    private void schedule(Scheduler scheduler) {
        scheduler.schedule(
                () -> {
                    closeSlow(System.nanoTime());
                    if (isRunning()) {
                        schedule(scheduler);
                    }
                },
                time.dividedBy(TICKS).toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void closeSlow(long now) {
        Duration limit = connections.size() > most / 2 ? time.dividedBy(HURRY) : time;
        connections.forEach((connection, progress) -> {
            if (progress.isOlder(limit, connection, now)) {
                slow.run();
                connection.getEndPoint().close();
            } else if (getServer().isStopping() && progress.isIdle()) {
                // Jetty would wait for these until their idle timeout.
                connection.getEndPoint().close();
            }
        });
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        Progress progress = connections.getOrDefault(connection, new Progress());
        progress.handling();
        if (!hasBody(request)) {
            progress.received();
        }
        // While it is answered, a connection may rest, as that of an event stream does; only reads and writes may not.
        request.addIdleTimeoutListener(_ -> false);
        Request.addCompletionListener(request, _ -> progress.done(connection));
        return super.handle(new Watched(request, progress), response, callback);
    }

    private static boolean hasBody(Request request) {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    /// Request that tells when the last of its body is read.
    private static final class Watched extends Request.Wrapper {
        private final Progress progress;

        Watched(Request request, Progress progress) {
            super(request);
            this.progress = progress;
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null && chunk.isLast()) {
                progress.received();
            }
            return chunk;
        }
    }

    /// Progress of the request that a connection receives.
    private static final class Progress {
        private boolean handled;
        private boolean received;
        private boolean begun = true;
        private long since = System.nanoTime();
        private long bytes;

        synchronized void handling() {
            handled = true;
        }

        /// Whether no request is being handled.
        synchronized boolean isIdle() {
            return !handled;
        }

        /// The request is received; answering it takes as long as it takes.
        synchronized void received() {
            received = true;
        }

        /// The request is answered; the next one begins with the next byte.
        synchronized void done(Connection connection) {
            handled = false;
            received = false;
            begun = false;
            bytes = connection.getBytesIn();
        }

        synchronized boolean isOlder(Duration limit, Connection connection, long now) {
            if (!begun && connection.getBytesIn() > bytes) {
                begun = true;
                since = now;
            }
            return begun && !received && now - since > limit.toNanos();
        }
    }
}
