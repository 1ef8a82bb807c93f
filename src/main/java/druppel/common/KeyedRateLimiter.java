package druppel.common;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Rate limiter with a token bucket for each key, for limits that platforms set. Thread-safe; callers beyond the limit
/// wait for their turn.
public final class KeyedRateLimiter {
    private static final int REMEMBERED = 10_000;
    private static final Duration REST = Duration.ofSeconds(10);

    /// Allowance: a burst of this many after a quiet time, refilled within this duration.
    public record Allowance(int most, Duration within) {}

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong tidied = new AtomicLong();
    private final List<Allowance> allowances;
    private final long atOnce;
    private final TimeMeter time;

    /// Creates a limiter.
    ///
    /// @param allowances limits that all apply to each key
    public KeyedRateLimiter(TimeMeter time, Allowance... allowances) {
        this.time = time;
        this.allowances = List.of(allowances);
        atOnce = this.allowances.stream().mapToInt(Allowance::most).min().orElseThrow();
    }

    /// Waits for the next turn of a key.
    public void await(String name) {
        sleep(turn(name));
    }

    /// Reserves the next turn of a key; returns the delay until then.
    public Duration turn(String name) {
        return Duration.ofNanos(Math.max(0, bucketOf(name).consumeIgnoringRateLimits(1)));
    }

    private Bucket bucketOf(String name) {
        forgetTheQuiet(time.currentTimeNanos());
        return buckets.computeIfAbsent(name, fresh -> bucket());
    }

    /// Runs only now and then, because it visits every bucket.
    private void forgetTheQuiet(long now) {
        long before = tidied.get();
        if (buckets.size() > REMEMBERED && now - before > REST.toNanos() && tidied.compareAndSet(before, now)) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == atOnce);
        }
    }

    private Bucket bucket() {
        LocalBucketBuilder bucket = Bucket.builder();
        allowances.forEach(allowance -> bucket.addLimit(
                limit -> limit.capacity(allowance.most()).refillGreedy(allowance.most(), allowance.within())));
        return bucket.withCustomTimePrecision(time).build();
    }

    private static void sleep(Duration turn) {
        try {
            Thread.sleep(turn);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
