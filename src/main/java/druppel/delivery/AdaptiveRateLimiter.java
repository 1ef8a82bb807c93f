package druppel.delivery;

import druppel.chat.RateLimit;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;

/// How fast one workspace is sent to: a bucket whose rate is found out by trying.
///
/// As TCP does it: each minute's worth of messages that were taken raises the rate by a tenth of
/// what it began with, and a refusal halves it; others that were on their way with it do not count
/// again. Safe for use by many threads at once.
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

    /// How many of these may go now.
    int take(int wanted) {
        return (int) bucket.tryConsumeAsMuchAsPossible(wanted);
    }

    /// Some of what was taken is not needed.
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
