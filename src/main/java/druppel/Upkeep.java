package druppel;

import druppel.app.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/// Lets go of what has been kept long enough: members' words after the retention period, finished
/// events after a day, and events that nothing could be made of after a week.
record Upkeep(Store store, InstantSource clock, Period retention) {
    private static final Duration FINISHED = Duration.ofDays(1);
    private static final Duration UNFINISHED = Duration.ofDays(7);

    void run() {
        Instant now = clock.instant();
        LocalDate oldest = LocalDate.ofInstant(now, ZoneOffset.UTC).minus(retention);
        Instant start = oldest.atStartOfDay(ZoneOffset.UTC).toInstant();
        store.write(rows ->
                rows.inbox().purge(now.minus(FINISHED), now.minus(UNFINISHED))
                        + rows.transcript().purge(start)
                        + rows.plans().purge(oldest)
                        + rows.reflections().purge(oldest));
    }
}
