package druppel.boot;

import druppel.domain.member.Workspace;
import druppel.feature.reach.WorkspaceLifecycle;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Retention job: deletes data that has been kept long enough. It deletes reflections after the retention
/// period, processed events after a day, unprocessable events after a week, expired invitations at once, accounts that
/// nobody has entered after a month, and a workspace with all its members after it has been suspended for the retention
/// period.
///
/// It deletes in short transactions of limited size, so that other writers do not wait for long, and for a
/// few seconds per run; the next run continues with the rest.
record RetentionJob(UnitOfWork store, InstantSource clock, Period retention) {
    static final int ROWS_AT_ONCE = 500;
    // With their remaining data, which has no date of its own.
    static final int PEOPLE_AT_ONCE = 10;

    // Shorter than the time that a shutdown waits for a scheduled task.
    private static final Duration BUDGET = Duration.ofSeconds(5);
    private static final Duration FINISHED = Duration.ofDays(1);
    private static final Duration UNFINISHED = Duration.ofDays(7);
    private static final Duration UNUSED = Duration.ofDays(30);

    void run() {
        Instant now = clock.instant();
        Instant end = now.plus(BUDGET);
        LocalDate oldest = LocalDate.ofInstant(now, ZoneOffset.UTC).minus(retention);
        Instant start = oldest.atStartOfDay(ZoneOffset.UTC).toInstant();
        repeat(dated(now, oldest, start), end);
        repeat(closed(start), end);
    }

    /// Runs the steps in turn until none has anything left to delete or the time is up.
    private void repeat(Stream<IntSupplier> steps, Instant end) {
        List<IntSupplier> left = new ArrayList<>(steps.toList());
        while (!left.isEmpty() && clock.instant().isBefore(end)) {
            left.removeIf(step -> step.getAsInt() == 0);
        }
    }

    private Stream<IntSupplier> dated(Instant now, LocalDate oldest, Instant start) {
        Instant finished = now.minus(FINISHED);
        return Stream.<ToIntFunction<Repositories>>of(
                        rows -> rows.reflections().purge(oldest, ROWS_AT_ONCE),
                        rows -> rows.inbox().purge(finished, now.minus(UNFINISHED), ROWS_AT_ONCE),
                        rows -> rows.linkCodes().purge(now, finished, ROWS_AT_ONCE),
                        rows -> rows.invitations().purge(now, ROWS_AT_ONCE),
                        rows -> rows.localAccounts().purge(now.minus(UNUSED), ROWS_AT_ONCE),
                        rows -> rows.sessions().purge(now, ROWS_AT_ONCE),
                        rows -> rows.signInLinks().purge(now, ROWS_AT_ONCE),
                        rows -> rows.oidcOffers().purge(now, ROWS_AT_ONCE),
                        rows -> rows.transcript().purge(start, ROWS_AT_ONCE),
                        rows -> rows.plans().purge(oldest, ROWS_AT_ONCE),
                        rows -> rows.keptActs().purge(oldest, ROWS_AT_ONCE),
                        rows -> rows.keptActs().purgeChecks(oldest, ROWS_AT_ONCE),
                        rows -> rows.buddyMeetings().purge(oldest, ROWS_AT_ONCE),
                        rows -> rows.teamSurveys().purge(oldest, ROWS_AT_ONCE),
                        rows -> rows.nudgeFeedback().purge(oldest, start, ROWS_AT_ONCE),
                        rows -> rows.selfChecks().purge(oldest, ROWS_AT_ONCE),
                        rows -> rows.workspaces().purgeDaysOff(oldest, ROWS_AT_ONCE),
                        rows -> rows.adminActs().purge(start, ROWS_AT_ONCE))
                .map(purge -> () -> store.claim(purge::applyAsInt));
    }

    private Stream<IntSupplier> closed(Instant start) {
        return store.read(rows -> closedBefore(rows, start)).stream().map(workspace -> () -> forget(workspace, start));
    }

    private static List<Workspace> closedBefore(Repositories rows, Instant start) {
        return rows.workspaces().suspended().entrySet().stream()
                .filter(closed -> closed.getValue().isBefore(start))
                .map(closed -> closed.getKey())
                .toList();
    }

    /// Keeps the rest of a workspace that was resumed between two steps.
    private int forget(Workspace workspace, Instant start) {
        return store.write(rows -> closedBefore(rows, start).contains(workspace)
                ? WorkspaceLifecycle.delete(rows, workspace, clock.instant(), PEOPLE_AT_ONCE)
                : 0);
    }
}
