package druppel.slack;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Lets one message a second into a conversation, after three at once: more Slack does not take.
/// Safe for use by many threads at once; who comes too soon waits for their turn.
final class Spacing {
    private static final int AT_ONCE = 3;
    private static final int REMEMBERED = 10_000;

    private final Map<String, Bucket> conversations = new ConcurrentHashMap<>();

    void await(String conversation) {
        long nanos = conversation(conversation).consumeIgnoringRateLimits(1);
        if (nanos > 0) {
            sleep(Duration.ofNanos(nanos));
        }
    }

    /// The conversations that have been quiet long enough are forgotten now and then.
    private Bucket conversation(String name) {
        if (conversations.size() > REMEMBERED) {
            conversations.values().removeIf(bucket -> bucket.getAvailableTokens() == AT_ONCE);
        }
        return conversations.computeIfAbsent(name, fresh -> bucket());
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, Duration.ofSeconds(1)))
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
