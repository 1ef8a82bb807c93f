package druppel.delivery;

import druppel.chat.RateLimit;
import druppel.chat.SendOutcome;
import druppel.domain.member.Workspace;
import io.github.bucket4j.TimeMeter;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// One workspace as its sender sees it: how many posts are on their way, and how many more may go
/// now. Safe for use by many threads at once.
final class WorkspaceSendSlot {
    /// More at once help nobody: a workspace that hangs then holds no more than these.
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

    /// Reserves places for posts, as many as may go now and no more than these.
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

    /// Gives back reserved places for which there was no post.
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

    /// What the platform said to it.
    void heard(SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.Throttled _ -> pace.ifPresent(AdaptiveRateLimiter::refused);
            case SendOutcome.Sent _ -> pace.ifPresent(AdaptiveRateLimiter::accepted);
            case SendOutcome.Unreachable _, SendOutcome.Refused _, SendOutcome.Closed _, SendOutcome.Unknown _ -> {
                // They say nothing of the pace.
            }
        }
    }
}
