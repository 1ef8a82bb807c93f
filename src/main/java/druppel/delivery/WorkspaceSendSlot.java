package druppel.delivery;

import druppel.chat.Chat.RateLimit;
import druppel.chat.SendOutcome;
import druppel.domain.member.Workspace;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Concurrency and rate limit of one workspace: how many posts are in flight, and how many more may start
/// now. Thread-safe.
final class WorkspaceSendSlot {
    /// The most concurrent posts of a workspace: more would not be faster, and a hanging workspace blocks
    /// no more than these.
    private static final int AT_ONCE = 50;

    private final Workspace workspace;
    private final Optional<AdaptiveRateLimiter> limiter;
    private final Semaphore free = new Semaphore(AT_ONCE);

    WorkspaceSendSlot(Workspace workspace, Optional<RateLimit> rate, InstantSource clock) {
        this.workspace = workspace;
        limiter = rate.map(known -> new AdaptiveRateLimiter(known, clock));
    }

    Workspace workspace() {
        return workspace;
    }

    /// Reserves up to this many places for posts; returns how many.
    int reserve(int most) {
        int drained = free.drainPermits();
        int places = Math.min(drained, most);
        int allowed = 0;
        try {
            allowed = limiter.map(known -> known.take(places)).orElse(places);
            return allowed;
        } finally {
            free.release(drained - allowed);
        }
    }

    /// Returns reserved places that were not used.
    void giveBack(int unused) {
        try {
            limiter.ifPresent(known -> known.giveBack(unused));
        } finally {
            free.release(unused);
        }
    }

    /// A post has ended.
    void ended() {
        free.release();
    }

    /// Adapts the rate to the outcome of a post.
    void adapt(SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.Throttled _ -> limiter.ifPresent(AdaptiveRateLimiter::refused);
            case SendOutcome.Sent _ -> limiter.ifPresent(AdaptiveRateLimiter::accepted);
            case SendOutcome.Unreachable _, SendOutcome.Refused _, SendOutcome.Closed _, SendOutcome.Unknown _ -> {
                // These outcomes say nothing about the rate.
            }
        }
    }

    /// Adaptive rate limiter (token bucket). Thread-safe.
    ///
    /// The rate adapts as in TCP congestion control: each minute's worth of accepted messages raises it by a
    /// tenth of the initial rate, and a rejection halves it. Rejections of messages that were in flight at the
    /// same time count once.
    static final class AdaptiveRateLimiter {
        private static final int STEPS = 10;
        private static final long TOGETHER = Duration.ofSeconds(10).toNanos();

        private final RateLimit rateLimit;
        private final TimeMeter time;
        private final Bucket bucket;
        private int perMinute;
        private int taken;
        private long refusedAt;

        AdaptiveRateLimiter(RateLimit rateLimit, InstantSource clock) {
            this.rateLimit = rateLimit;
            time = new MonotonicTimeMeter(clock);
            refusedAt = time.currentTimeNanos() - TOGETHER;
            perMinute = rateLimit.perMinute();
            bucket = Bucket.builder()
                    .addLimit(limit())
                    .withCustomTimePrecision(time)
                    .build();
        }

        /// Takes up to `wanted` permits; returns how many may be used now.
        int take(int wanted) {
            return wanted == 0 ? 0 : (int) bucket.tryConsumeAsMuchAsPossible(wanted);
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

    /// Time meter that never runs backwards, based on a clock that may be set back. Thread-safe.
    private static final class MonotonicTimeMeter implements TimeMeter {
        private final InstantSource clock;
        private Instant last;
        private Duration total = Duration.ZERO;

        MonotonicTimeMeter(InstantSource clock) {
            this.clock = clock;
            last = clock.instant();
        }

        @Override
        public synchronized long currentTimeNanos() {
            Instant now = clock.instant();
            if (now.isAfter(last)) {
                total = total.plus(Duration.between(last, now));
            }
            last = now;
            return total.toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
