package druppel;

import druppel.app.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/// Lets go of what has been kept long enough: members' words after the retention period, finished
/// events after a day.
record Upkeep(Store store, InstantSource clock, Period retention) {
    private static final Duration EVENTS = Duration.ofDays(1);

    void run() {
        Instant now = clock.instant();
        LocalDate oldest = LocalDate.ofInstant(now, ZoneOffset.UTC).minus(retention);
        store.write(
                rows -> rows.inbox().purge(now.minus(EVENTS)) + rows.reflections().purge(oldest));
    }
}
