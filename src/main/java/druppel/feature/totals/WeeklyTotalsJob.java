package druppel.feature.totals;

import druppel.domain.anonymity.WorkspaceTotals;
import druppel.jobs.GroupJob;
import druppel.persistence.Repositories;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Closes a week of the ocean of every workspace, once it is over everywhere.
public final class WeeklyTotalsJob implements GroupJob {
    private static final String KIND = "ocean";
    private static final String WEEKS = KIND + ":weeks";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn(Repositories rows, String about, Instant now) {
        rows.oceans().close(WorkspaceTotals.closedUpTo(now));
        return new Turn(List.of(), Optional.of(WorkspaceTotals.nextClosing(now)));
    }

    /// From the first member on, weeks are closed.
    public static void begin(Repositories rows, Instant now) {
        rows.rounds().begin(WEEKS, WorkspaceTotals.nextClosing(now));
    }
}
