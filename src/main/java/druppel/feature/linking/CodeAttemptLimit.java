package druppel.feature.linking;

import druppel.persistence.Repositories;
import java.time.Duration;
import java.time.Instant;

/// How many codes somebody may try that are none. The tries are counted in the rows: so they are
/// for all nodes together.
public final class CodeAttemptLimit {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST = 10;

    private CodeAttemptLimit() {}

    public static boolean tooMany(Repositories rows, long member, Instant now) {
        return rows.codes().misses(member, now.minus(HOUR)) >= MOST;
    }
}
