package druppel.adapter.server;

import com.sun.management.UnixOperatingSystemMXBean;
import druppel.web.BodyBudget;
import druppel.web.ClientAddress;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// Limits of the web server, so that no client takes what the others need.
///
/// @param connections the most connections at the same time; further ones wait to be accepted
/// @param keepAlive how long a connection is kept between requests; longer than load balancers keep it, since one that
///   closes while the next request is on its way would fail that request
/// @param idle how long nothing may come within a request
/// @param receiving how long a request may take to arrive, with its body
/// @param bodies the budget for the bodies of all requests
/// @param clientAddress knows which client a request comes from
public record ServerLimits(
        int connections,
        Duration keepAlive,
        Duration idle,
        Duration receiving,
        BodyBudget bodies,
        ClientAddress clientAddress) {
    private static final int FEWEST = 64;
    private static final long MOST = 10_000;
    private static final long HEAP_OF_EACH = 64 * 1024;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(75);
    private static final Duration IDLE = Duration.ofSeconds(8);
    private static final Duration RECEIVING = Duration.ofSeconds(15);

    /// The usual limits: as many connections as the heap has room for, with half of the file handles.
    public static ServerLimits standard(ClientAddress clientAddress) {
        long connections = Math.min(MOST, Math.min(Runtime.getRuntime().maxMemory() / HEAP_OF_EACH, fileHandles() / 2));
        return new ServerLimits(
                (int) Math.max(FEWEST, connections), KEEP_ALIVE, IDLE, RECEIVING, BodyBudget.ofHeap(), clientAddress);
    }

    private static long fileHandles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }
}
