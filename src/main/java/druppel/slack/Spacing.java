package druppel.slack;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Lets things go one by one, some time apart, after a few at once: more Slack does not take. Safe
/// for use by many threads at once; who comes too soon waits for their turn.
final class Spacing {
    private static final int REMEMBERED = 10_000;
    private static final Duration REST = Duration.ofSeconds(10);

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong tidied = new AtomicLong();
    private final int atOnce;
    private final Duration apart;
    private final TimeMeter time;

    private Spacing(int atOnce, Duration apart, TimeMeter time) {
        this.atOnce = atOnce;
        this.apart = apart;
        this.time = time;
    }

    /// One message a second into a conversation.
    static Spacing ofMessages(TimeMeter time) {
        return new Spacing(3, Duration.ofSeconds(1), time);
    }

    /// Ninety views a minute in a workspace.
    static Spacing ofViews(TimeMeter time) {
        return new Spacing(10, Duration.ofMinutes(1).dividedBy(90), time);
    }

    /// Waits for the next turn of a name.
    void await(String name) {
        sleep(turn(name));
    }

    /// Takes the next turn of a name; gives how long it is until then.
    Duration turn(String name) {
        return Duration.ofNanos(Math.max(0, bucketOf(name).consumeIgnoringRateLimits(1)));
    }

    private Bucket bucketOf(String name) {
        forgetTheQuiet(time.currentTimeNanos());
        return buckets.computeIfAbsent(name, fresh -> bucket());
    }

    /// Now and then; it costs a look at each.
    private void forgetTheQuiet(long now) {
        long before = tidied.get();
        if (buckets.size() > REMEMBERED
                && now - before > REST.toNanos()
                && tidied.compareAndSet(before, now)) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == atOnce);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, apart))
                .withCustomTimePrecision(time)
                .build();
    }

    private static void sleep(Duration turn) {
        try {
            Thread.sleep(turn);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
