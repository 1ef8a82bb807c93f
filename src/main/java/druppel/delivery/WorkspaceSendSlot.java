package druppel.delivery;

import druppel.chat.RateLimit;
import druppel.chat.SendOutcome;
import druppel.domain.member.Workspace;
import io.github.bucket4j.TimeMeter;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Concurrency and rate limit of one workspace: how many posts are in flight, and how many more may start
/// now. Thread-safe.
final class WorkspaceSendSlot {
    /// The most concurrent posts of a workspace: more would not be faster, and a hanging workspace blocks
    /// no more than these.
    private static final int AT_ONCE = 50;

    private final Workspace workspace;
    private final Optional<AdaptiveRateLimiter> pace;
    private final Semaphore free = new Semaphore(AT_ONCE);

    WorkspaceSendSlot(Workspace workspace, Optional<RateLimit> rate, TimeMeter time) {
        this.workspace = workspace;
        pace = rate.map(known -> new AdaptiveRateLimiter(known, time));
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
            allowed = pace.map(known -> known.take(places)).orElse(places);
            return allowed;
        } finally {
            free.release(drained - allowed);
        }
    }

    /// Returns reserved places that were not used.
    void giveBack(int unused) {
        try {
            pace.ifPresent(known -> known.giveBack(unused));
        } finally {
            free.release(unused);
        }
    }

    /// A post has ended.
    void ended() {
        free.release();
    }

    /// Adapts the rate to the outcome of a post.
    void heard(SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.Throttled _ -> pace.ifPresent(AdaptiveRateLimiter::refused);
            case SendOutcome.Sent _ -> pace.ifPresent(AdaptiveRateLimiter::accepted);
            case SendOutcome.Unreachable _, SendOutcome.Refused _, SendOutcome.Closed _, SendOutcome.Unknown _ -> {
                // These outcomes say nothing about the rate.
            }
        }
    }
}
