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
    private static final int MOST_BUCKETS = 10_000;
    private static final Duration CLEANING_INTERVAL = Duration.ofSeconds(10);

    /// Allowance: a burst of this many after a quiet time, refilled within this duration.
    public record Allowance(int most, Duration within) {
        /// A bucket with this allowance alone.
        public Bucket bucket(TimeMeter time) {
            return addTo(Bucket.builder()).withCustomTimePrecision(time).build();
        }

        private LocalBucketBuilder addTo(LocalBucketBuilder bucket) {
            return bucket.addLimit(limit -> limit.capacity(most).refillGreedy(most, within));
        }
    }

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong cleaned = new AtomicLong();
    private final List<Allowance> allowances;
    private final long burst;
    private final TimeMeter time;

    /// Creates a limiter.
    ///
    /// @param allowances limits that all apply to each key
    public KeyedRateLimiter(TimeMeter time, Allowance... allowances) {
        this.time = time;
        this.allowances = List.of(allowances);
        burst = this.allowances.stream().mapToInt(Allowance::most).min().orElseThrow();
    }

    /// Waits for the next turn of a key.
    public void await(String key) {
        sleep(turn(key));
    }

    /// Reserves the next turn of a key; returns the delay until then.
    public Duration turn(String key) {
        return Duration.ofNanos(Math.max(0, bucketOf(key).consumeIgnoringRateLimits(1)));
    }

    /// Takes a turn of a key if there is one now; tells whether there was.
    public boolean tryTurn(String key) {
        return bucketOf(key).tryConsume(1);
    }

    private Bucket bucketOf(String key) {
        removeFullBuckets(time.currentTimeNanos());
        return buckets.computeIfAbsent(key, fresh -> bucket());
    }

    /// Runs only now and then, because it visits every bucket.
    private void removeFullBuckets(long now) {
        long before = cleaned.get();
        if (buckets.size() > MOST_BUCKETS
                && now - before > CLEANING_INTERVAL.toNanos()
                && cleaned.compareAndSet(before, now)) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == burst);
        }
    }

    private Bucket bucket() {
        LocalBucketBuilder bucket = Bucket.builder();
        allowances.forEach(allowance -> allowance.addTo(bucket));
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
