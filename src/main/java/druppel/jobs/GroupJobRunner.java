package druppel.jobs;

import druppel.chat.Telemetry;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Executes the group jobs that are due.
///
/// Each run is one transaction that also sets the next due time. Another thread or process that tries the
/// same run therefore finds it moved on, and an interrupted run has no effect. With nothing due it costs
/// one indexed query.
public final class GroupJobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(GroupJobRunner.class);
    private static final int AT_ONCE = 100;
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final Duration FARTHEST = Duration.ofDays(15);

    private final UnitOfWork store;
    private final Map<String, GroupJob> kinds;
    private final Telemetry telemetry;
    private final InstantSource clock;

    public GroupJobRunner(UnitOfWork store, List<GroupJob> kinds, Telemetry telemetry, InstantSource clock) {
        this.store = store;
        this.kinds = kinds.stream().collect(Collectors.toMap(GroupJob::kind, Function.identity()));
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /// Executes the runs that are due, some at a time; a run that fails is retried later and does not delay
    /// the others.
    public void run() {
        store.read(rows -> rows.groupJobs().due(clock.instant(), AT_ONCE)).forEach(this::run);
    }

    /// Schedules the jobs that are due further ahead than any interval explains, as if they had run now; returns how
    /// many.
    public int correct() {
        Instant now = clock.instant();
        return store.write(rows -> {
            List<String> ahead = rows.groupJobs().dueAfter(now.plus(FARTHEST));
            ahead.forEach(name -> correct(rows, name, now));
            return ahead.size();
        });
    }

    private void correct(Repositories rows, String name, Instant now) {
        String[] parts = name.split(":", 2);
        kind(parts[0])
                .next(rows, parts[1], now)
                .ifPresentOrElse(
                        next -> rows.groupJobs().schedule(name, next),
                        () -> rows.groupJobs().remove(name));
    }

    private void run(String name) {
        try {
            GroupJob.Turn turn = take(name.split(":", 2), clock.instant());
            turn.plans().forEach(plan -> telemetry.due(plan.wanted().messageKind()));
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("round", name)
                    .setCause(failure)
                    .log("A group job failed; it is retried in some minutes");
            putOff(name);
        }
    }

    private GroupJob.Turn take(String[] name, Instant now) {
        GroupJob groupJob = kind(name[0]).prepare(store, name[1], now);
        return store.write(rows -> take(rows, groupJob, name[1], now));
    }

    private static GroupJob.Turn take(Repositories rows, GroupJob groupJob, String about, Instant now) {
        String name = groupJob.kind() + ":" + about;
        Optional<Instant> due = rows.groupJobs().dueAt(name).filter(at -> !at.isAfter(now));
        return due.isPresent() ? taken(rows, groupJob, about, now) : GroupJob.Turn.finished();
    }

    private static GroupJob.Turn taken(Repositories rows, GroupJob groupJob, String about, Instant now) {
        String name = groupJob.kind() + ":" + about;
        GroupJob.Turn turn = groupJob.execute(rows, about, now);
        rows.deliveryQueue().plan(turn.plans());
        turn.next()
                .ifPresentOrElse(
                        next -> rows.groupJobs().schedule(name, next),
                        () -> rows.groupJobs().remove(name));
        return turn;
    }

    private GroupJob kind(String kind) {
        return Optional.ofNullable(kinds.get(kind))
                .orElseThrow(() -> new IllegalStateException("unknown kind of group job: " + kind));
    }

    /// Another process may have executed it in the meantime.
    private void putOff(String name) {
        Instant now = clock.instant();
        store.update(rows -> rows.groupJobs()
                .dueAt(name)
                .filter(at -> !at.isAfter(now))
                .ifPresent(at -> rows.groupJobs().schedule(name, now.plus(AGAIN))));
    }
}
