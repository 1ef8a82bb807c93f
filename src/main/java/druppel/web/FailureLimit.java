package druppel.web;

import druppel.common.KeyedRateLimiter.Allowance;
import druppel.common.LruCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;

/// Limit of the requests that do not prove their sender, for an entrance whose every caller proves itself: of each
/// client, and of all. Thread-safe.
///
/// A client that has proven itself is not limited for an hour, so that nobody can shut a platform out by sending
/// from its address, such as that of a proxy.
public final class FailureLimit {
    private static final int REMEMBERED = 10_000;
    private static final Duration TRUST = Duration.ofHours(1);
    private static final Allowance CLIENT = new Allowance(240, Duration.ofMinutes(2));
    private static final Allowance ALL = new Allowance(12_000, Duration.ofMinutes(2));

    private final Allowance client;
    private final TimeMeter time;
    private final Bucket all;
    private final LruCache<InetAddress, Bucket> clients = new LruCache<>(REMEMBERED);
    private final LruCache<InetAddress, Long> proven = new LruCache<>(REMEMBERED);

    FailureLimit(Allowance client, Allowance all, TimeMeter time) {
        this.client = client;
        this.time = time;
        this.all = all.bucket(time);
    }

    /// The usual limits: 240 failures of one client in two minutes, 12,000 of all.
    public static FailureLimit standard() {
        return new FailureLimit(CLIENT, ALL, TimeMeter.SYSTEM_NANOTIME);
    }

    /// Whether a client may try.
    public boolean admits(InetAddress address) {
        return isProven(address)
                || (all.getAvailableTokens() > 0 && bucket(address).getAvailableTokens() > 0);
    }

    /// A request of this client did not prove its sender.
    public void failed(InetAddress address) {
        if (!isProven(address) && bucket(address).tryConsume(1)) {
            all.tryConsume(1);
        }
    }

    /// A request of this client proved its sender.
    public void succeeded(InetAddress address) {
        proven.put(address, time.currentTimeNanos());
    }

    private boolean isProven(InetAddress address) {
        return proven.get(address)
                .filter(at -> time.currentTimeNanos() - at < TRUST.toNanos())
                .isPresent();
    }

    private Bucket bucket(InetAddress address) {
        return clients.getOrAdd(address, () -> client.bucket(time));
    }
}
