package druppel;

import druppel.app.Closing;
import druppel.app.Store;
import druppel.app.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Lets go of what has been kept long enough: members' words after the retention period, finished
/// events after a day, events that nothing could be made of after a week, and a workspace with all
/// of its members once it has been closed for the retention period.
record Upkeep(Store store, InstantSource clock, Period retention) {
    private static final Duration FINISHED = Duration.ofDays(1);
    private static final Duration UNFINISHED = Duration.ofDays(7);

    void run() {
        Instant now = clock.instant();
        LocalDate oldest = LocalDate.ofInstant(now, ZoneOffset.UTC).minus(retention);
        Instant start = oldest.atStartOfDay(ZoneOffset.UTC).toInstant();
        closedBefore(start).forEach(this::forget);
        store.write(rows ->
                rows.inbox().purge(now.minus(FINISHED), now.minus(UNFINISHED))
                        + rows.codes().purge(now, now.minus(FINISHED))
                        + rows.transcript().purge(start)
                        + rows.plans().purge(oldest)
                        + rows.meetings().purge(oldest)
                        + rows.echoRounds().purge(oldest)
                        + rows.challenges().purge(oldest, start)
                        + rows.checks().purge(oldest)
                        + rows.reflections().purge(oldest));
    }

    private List<Workspace> closedBefore(Instant start) {
        return store.read(rows -> rows.workspaces().closed()).entrySet().stream()
                .filter(closed -> closed.getValue().isBefore(start))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void forget(Workspace workspace) {
        store.write(rows -> {
            Closing.forget(rows, workspace, clock.instant());
            return workspace;
        });
    }
}
