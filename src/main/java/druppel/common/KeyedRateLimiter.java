package druppel.common;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Lets things go one by one, some time apart, after a few at once: more a platform does not take.
/// Safe for use by many threads at once; who comes too soon waits for their turn.
public final class KeyedRateLimiter {
    private static final int REMEMBERED = 10_000;
    private static final Duration REST = Duration.ofSeconds(10);

    /// So many at once after some quiet, and as many again within this time.
    public record Allowance(int most, Duration within) {}

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong tidied = new AtomicLong();
    private final List<Allowance> allowances;
    private final long atOnce;
    private final TimeMeter time;

    /// @param allowances all of which hold for each name
    public KeyedRateLimiter(TimeMeter time, Allowance... allowances) {
        this.time = time;
        this.allowances = List.of(allowances);
        atOnce = this.allowances.stream().mapToInt(Allowance::most).min().orElseThrow();
    }

    /// Waits for the next turn of a name.
    public void await(String name) {
        sleep(turn(name));
    }

    /// Takes the next turn of a name; gives how long it is until then.
    public Duration turn(String name) {
        return Duration.ofNanos(Math.max(0, bucketOf(name).consumeIgnoringRateLimits(1)));
    }

    private Bucket bucketOf(String name) {
        forgetTheQuiet(time.currentTimeNanos());
        return buckets.computeIfAbsent(name, fresh -> bucket());
    }

    /// Now and then; it costs a look at each.
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
