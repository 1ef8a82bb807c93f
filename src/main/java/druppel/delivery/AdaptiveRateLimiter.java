package druppel.delivery;

import druppel.chat.RateLimit;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;

/// Adaptive rate limiter (token bucket) for one workspace. Thread-safe.
///
/// The rate adapts as in TCP congestion control: each minute's worth of accepted messages raises it by a
/// tenth of the initial rate, and a rejection halves it. Rejections of messages that were in flight at the
/// same time count once.
final class AdaptiveRateLimiter {
    private static final int STEPS = 10;
    private static final long TOGETHER = Duration.ofSeconds(10).toNanos();

    private final RateLimit rateLimit;
    private final TimeMeter time;
    private final Bucket bucket;
    private int perMinute;
    private int taken;
    private long refusedAt;

    AdaptiveRateLimiter(RateLimit rateLimit, TimeMeter time) {
        this.rateLimit = rateLimit;
        this.time = time;
        refusedAt = time.currentTimeNanos() - TOGETHER;
        perMinute = rateLimit.perMinute();
        bucket =
                Bucket.builder().addLimit(limit()).withCustomTimePrecision(time).build();
    }

    /// Takes up to `wanted` permits; returns how many may be used now.
    int take(int wanted) {
        return (int) bucket.tryConsumeAsMuchAsPossible(wanted);
    }

    /// Returns unused permits.
    void giveBack(int unused) {
        if (unused > 0) {
            bucket.addTokens(unused);
        }
    }

    synchronized int perMinute() {
        return perMinute;
    }

    synchronized void accepted() {
        taken++;
        if (taken >= perMinute) {
            change(Math.min(rateLimit.most(), perMinute + Math.max(1, rateLimit.perMinute() / STEPS)));
        }
    }

    synchronized void refused() {
        long now = time.currentTimeNanos();
        if (now - refusedAt >= TOGETHER) {
            refusedAt = now;
            change(Math.max(rateLimit.least(), perMinute / 2));
        }
    }

    private void change(int changed) {
        perMinute = changed;
        taken = 0;
        bucket.replaceConfiguration(
                BucketConfiguration.builder().addLimit(limit()).build(), TokensInheritanceStrategy.AS_IS);
    }

    private Bandwidth limit() {
        return Bandwidth.builder()
                .capacity(rateLimit.burst())
                .refillGreedy(perMinute, Duration.ofMinutes(1))
                .build();
    }
}
