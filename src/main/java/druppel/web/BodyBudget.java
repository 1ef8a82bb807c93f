package druppel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Budget for the bytes of request bodies that are in memory at the same time, over all routes. Thread-safe.
///
/// One client may take half of it, so that it cannot use it up alone. Nobody waits for it: what does not fit is
/// refused, and what does not arrive in time gives its place back.
public final class BodyBudget {
    private static final long LEAST = 4 << 20;
    private static final int PART_OF_HEAP = 16;

    /// The largest body, of 1 MiB, then comes at 100 KiB a second.
    private static final Duration TIME = Duration.ofSeconds(10);

    private final long most;
    private final Duration time;
    private final Map<InetAddress, Long> clients = new HashMap<>();
    private long inUse;

    /// @param most the bytes of all bodies together
    /// @param time how long a body may take to arrive
    public BodyBudget(long most, Duration time) {
        this.most = most;
        this.time = time;
    }

    /// A sixteenth of the heap and at least 4 MiB, with ten seconds for each body.
    public static BodyBudget ofHeap() {
        return new BodyBudget(Math.max(LEAST, Runtime.getRuntime().maxMemory() / PART_OF_HEAP), TIME);
    }

    /// What a request of this client takes; nothing yet.
    public Share share(InetAddress client) {
        return new Share(client);
    }

    /// The bytes that are taken now.
    public synchronized long inUse() {
        return inUse;
    }

    private synchronized boolean take(InetAddress client, long bytes) {
        long own = clients.getOrDefault(client, 0L) + bytes;
        if (inUse + bytes > most || own > most / 2) {
            return false;
        }
        inUse += bytes;
        clients.put(client, own);
        return true;
    }

    private synchronized void giveBack(InetAddress client, long bytes) {
        inUse -= bytes;
        clients.computeIfPresent(client, (_, own) -> own > bytes ? Long.valueOf(own - bytes) : null);
    }

    /// Share of one request, given back when the request ends. For one thread.
    public final class Share implements AutoCloseable {
        private static final String ATTRIBUTE = "druppel.web.BodyBudget";

        private final InetAddress client;
        private long taken;

        private Share(InetAddress client) {
            this.client = client;
        }

        /// The share that is attached to a request; empty outside the web server.
        static Optional<Share> of(HttpServletRequest request) {
            return request.getAttribute(ATTRIBUTE) instanceof Share share ? Optional.of(share) : Optional.empty();
        }

        /// Lets `RequestBody` find it.
        public void attach(HttpServletRequest request) {
            request.setAttribute(ATTRIBUTE, this);
        }

        /// Takes bytes, if the budget has them.
        public boolean take(long bytes) {
            boolean fits = BodyBudget.this.take(client, bytes);
            taken += fits ? bytes : 0;
            return fits;
        }

        /// How long the body may take to arrive.
        Duration time() {
            return time;
        }

        @Override
        public void close() {
            giveBack(client, taken);
            taken = 0;
        }
    }
}
