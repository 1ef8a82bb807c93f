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

/// The retention: deletes what has been kept long enough. That is members' words after the
/// retention period, finished events after a day, events that nothing could be made of after a
/// week, and a workspace with all of its members once it has been closed for the retention period.
///
/// It deletes in short transactions of bounded size, so that nobody waits long for the one who
/// writes, in turns, and for a few seconds a run: what is left then is deleted by the next.
record RetentionJob(UnitOfWork store, InstantSource clock, Period retention) {
    static final int ROWS_AT_ONCE = 500;
    // With everything that is theirs and has no date; what has one is gone by then.
    static final int PEOPLE_AT_ONCE = 10;

    // Shorter than a tick is waited for when the process ends.
    private static final Duration BUDGET = Duration.ofSeconds(5);
    private static final Duration FINISHED = Duration.ofDays(1);
    private static final Duration UNFINISHED = Duration.ofDays(7);

    void run() {
        Instant now = clock.instant();
        Instant end = now.plus(BUDGET);
        LocalDate oldest = LocalDate.ofInstant(now, ZoneOffset.UTC).minus(retention);
        Instant start = oldest.atStartOfDay(ZoneOffset.UTC).toInstant();
        repeat(dated(now, oldest, start), end);
        repeat(closed(start), end);
    }

    /// Takes each step in turn, until it has nothing left to delete or the time is over.
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
                        rows -> rows.codes().purge(now, finished, ROWS_AT_ONCE),
                        rows -> rows.transcript().purge(start, ROWS_AT_ONCE),
                        rows -> rows.plans().purge(oldest, ROWS_AT_ONCE),
                        rows -> rows.meetings().purge(oldest, ROWS_AT_ONCE),
                        rows -> rows.echoRounds().purge(oldest, ROWS_AT_ONCE),
                        rows -> rows.challenges().purge(oldest, start, ROWS_AT_ONCE),
                        rows -> rows.checks().purge(oldest, ROWS_AT_ONCE))
                .map(purge -> () -> store.take(purge::applyAsInt));
    }

    private Stream<IntSupplier> closed(Instant start) {
        return store.read(rows -> closedBefore(rows, start)).stream().map(workspace -> () -> forget(workspace, start));
    }

    private static List<Workspace> closedBefore(Repositories rows, Instant start) {
        return rows.workspaces().closed().entrySet().stream()
                .filter(closed -> closed.getValue().isBefore(start))
                .map(closed -> closed.getKey())
                .toList();
    }

    /// A workspace that came back between two steps keeps what it still has.
    private int forget(Workspace workspace, Instant start) {
        return store.write(rows -> closedBefore(rows, start).contains(workspace)
                ? WorkspaceLifecycle.forget(rows, workspace, clock.instant(), PEOPLE_AT_ONCE)
                : 0);
    }
}
