package druppel.slack;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Lets one message a second into a conversation, after three at once: more Slack does not take.
/// Safe for use by many threads at once; who comes too soon waits for their turn.
final class Spacing {
    private static final int AT_ONCE = 3;
    private static final int REMEMBERED = 10_000;
    private static final Duration REST = Duration.ofSeconds(10);

    private final Map<String, Bucket> conversations = new ConcurrentHashMap<>();
    private final AtomicLong tidied = new AtomicLong();
    private final TimeMeter time;

    Spacing(TimeMeter time) {
        this.time = time;
    }

    /// Waits until a message may go.
    void await(String conversation) {
        sleep(turn(conversation));
    }

    /// Takes the next turn in a conversation; gives how long it is until then.
    Duration turn(String conversation) {
        return Duration.ofNanos(
                Math.max(0, conversation(conversation).consumeIgnoringRateLimits(1)));
    }

    private Bucket conversation(String name) {
        forgetTheQuiet(time.currentTimeNanos());
        return conversations.computeIfAbsent(name, fresh -> bucket());
    }

    /// Now and then; it costs a look at each.
    private void forgetTheQuiet(long now) {
        long before = tidied.get();
        if (conversations.size() > REMEMBERED
                && now - before > REST.toNanos()
                && tidied.compareAndSet(before, now)) {
            conversations.values().removeIf(bucket -> bucket.getAvailableTokens() == AT_ONCE);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, Duration.ofSeconds(1)))
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
