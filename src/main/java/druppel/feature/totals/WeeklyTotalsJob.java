package druppel.feature.totals;

import druppel.domain.anonymity.WorkspaceTotals;
import druppel.jobs.GroupJob;
import druppel.persistence.Repositories;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Job that closes a week of every workspace's totals once the week is over in all time zones.
public final class WeeklyTotalsJob implements GroupJob {
    private static final String KIND = "ocean";
    private static final String WEEKS = KIND + ":weeks";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn execute(Repositories rows, String about, Instant now) {
        rows.workspaceTotals().closeBatch(WorkspaceTotals.closedUpTo(now));
        return new Turn(List.of(), next(rows, about, now));
    }

    @Override
    public Optional<Instant> next(Repositories rows, String about, Instant now) {
        return Optional.of(WorkspaceTotals.nextClosing(now));
    }

    /// Schedules the job when the first member joins.
    public static void begin(Repositories rows, Instant now) {
        rows.groupJobs().scheduleIfAbsent(WEEKS, WorkspaceTotals.nextClosing(now));
    }
}
