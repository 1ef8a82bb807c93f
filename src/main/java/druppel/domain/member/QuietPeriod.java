package druppel.domain.member;

import java.time.Instant;

/// Do-not-disturb period of a user, the current one or the next.
public record QuietPeriod(Instant from, Instant until) {
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
