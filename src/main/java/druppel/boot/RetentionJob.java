package druppel.boot;

import druppel.domain.member.Workspace;
import druppel.feature.reach.WorkspaceLifecycle;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Retention job: deletes data that has been kept long enough. It deletes reflections after the retention
/// period, processed events after a day, unprocessable events after a week, expired invitations at once, accounts that
/// nobody has entered after a month, people who never joined after three months, and a workspace with all its members
/// after it has been suspended for the retention period.
///
/// It deletes in short transactions of limited size, so that other writers do not wait for long, and for a
/// few seconds per run; the next run continues with the rest. Nothing is deleted while the clock is not proven.
record RetentionJob(UnitOfWork store, TrustedClock clock, Period retention) {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    static final int ROWS_AT_ONCE = 500;
    // With their remaining data, which has no date of its own.
    static final int PEOPLE_AT_ONCE = 10;

    // Shorter than the time that a shutdown waits for a scheduled task.
    private static final Duration BUDGET = Duration.ofSeconds(5);
    private static final Duration FINISHED = Duration.ofDays(1);
    private static final Duration UNFINISHED = Duration.ofDays(7);
    private static final Duration UNUSED = Duration.ofDays(30);
    private static final Duration NEVER_JOINED = Duration.ofDays(90);

    /// A step that deletes some rows of a kind; returns how many.
    private record Purge(String kind, IntSupplier step) {}

    /// Deletes what is due; returns whether there was anything.
    boolean run() {
        return clock.proven().map(this::run).orElse(false);
    }

    private boolean run(Instant now) {
        Instant end = now.plus(BUDGET);
        LocalDate oldest = LocalDate.ofInstant(now, ZoneOffset.UTC).minus(retention);
        Instant start = oldest.atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<String, Integer> deleted = new TreeMap<>();
        repeat(dated(now, oldest, start), end, deleted);
        repeat(closed(start), end, deleted);
        if (!deleted.isEmpty()) {
            LOG.atInfo().addKeyValue("rows", deleted).log("Rows that were kept long enough are deleted");
        }
        return !deleted.isEmpty();
    }

    /// Runs the steps in turn until none has anything left to delete or the time is up.
    private void repeat(Stream<Purge> steps, Instant end, Map<String, Integer> deleted) {
        List<Purge> left = new ArrayList<>(steps.toList());
        while (!left.isEmpty() && clock.instant().isBefore(end)) {
            left.removeIf(purge -> {
                int rows = purge.step().getAsInt();
                if (rows > 0) {
                    deleted.merge(purge.kind(), rows, Integer::sum);
                }
                return rows == 0;
            });
        }
    }

    private Stream<Purge> dated(Instant now, LocalDate oldest, Instant start) {
        Instant finished = now.minus(FINISHED);
        return Stream.of(
                purge("reflections", rows -> rows.reflections().purge(oldest, ROWS_AT_ONCE)),
                purge("events", rows -> rows.inbox().purge(finished, now.minus(UNFINISHED), ROWS_AT_ONCE)),
                purge("link codes", rows -> rows.linkCodes().purge(now, finished, ROWS_AT_ONCE)),
                purge("invitations", rows -> rows.invitations().purge(now, ROWS_AT_ONCE)),
                purge("unused accounts", rows -> rows.localAccounts().purge(now.minus(UNUSED), ROWS_AT_ONCE)),
                purge("sessions", rows -> rows.sessions().purge(now, ROWS_AT_ONCE)),
                purge("download links", rows -> rows.downloadTickets().purge(now, ROWS_AT_ONCE)),
                purge("states of installations", rows -> rows.oauthStates().purge(now, ROWS_AT_ONCE)),
                purge("sign-in links", rows -> rows.signInLinks().purge(now, ROWS_AT_ONCE)),
                purge("offers of identities", rows -> rows.oidcOffers().purge(now, ROWS_AT_ONCE)),
                purge(
                        "people who never joined",
                        rows -> rows.members().purgeNeverJoined(now.minus(NEVER_JOINED), PEOPLE_AT_ONCE)),
                purge("lines of the chat", rows -> rows.transcript().purge(start, ROWS_AT_ONCE)),
                purge("plans", rows -> rows.plans().purge(oldest, ROWS_AT_ONCE)),
                purge("kept acts", rows -> rows.keptActs().purge(oldest, ROWS_AT_ONCE)),
                purge("automaticity checks", rows -> rows.keptActs().purgeChecks(oldest, ROWS_AT_ONCE)),
                purge("buddy meetings", rows -> rows.buddyMeetings().purge(oldest, ROWS_AT_ONCE)),
                purge("team surveys", rows -> rows.teamSurveys().purge(oldest, ROWS_AT_ONCE)),
                purge("nudge feedback", rows -> rows.nudgeFeedback().purge(oldest, start, ROWS_AT_ONCE)),
                purge("self-checks", rows -> rows.selfChecks().purge(oldest, ROWS_AT_ONCE)),
                purge("company days off", rows -> rows.workspaces().purgeDaysOff(oldest, ROWS_AT_ONCE)),
                purge("acts of admins", rows -> rows.adminActs().purge(start, ROWS_AT_ONCE)));
    }

    private Purge purge(String kind, ToIntFunction<Repositories> some) {
        return new Purge(kind, () -> store.claim(some::applyAsInt));
    }

    private Stream<Purge> closed(Instant start) {
        return store.read(rows -> closedBefore(rows, start)).stream()
                .map(workspace -> new Purge("suspended workspaces", () -> forget(workspace, start)));
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
