package druppel.feature.linking;

import druppel.persistence.Repositories;
import java.time.Duration;
import java.time.Instant;

/// Limit on failed attempts to enter a code. Attempts are counted in the database, for all nodes together.
public final class CodeAttemptLimit {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST = 10;

    private CodeAttemptLimit() {}

    public static boolean tooMany(Repositories rows, long member, Instant now) {
        return rows.linkCodes().failedAttempts(member, now.minus(HOUR)) >= MOST;
    }
}
