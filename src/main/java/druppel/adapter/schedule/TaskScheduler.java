package druppel.adapter.schedule;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Scheduler of a few recurring tasks: one trigger per task, never one per member.
///
/// A task never overlaps with itself; a run that is due while another one is in progress is dropped, since
/// the next one does its work.
///
/// Quartz goes by the wall clock. A task that is due too far ahead, because the clock was ahead for a while, is
/// scheduled once more.
public final class TaskScheduler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TaskScheduler.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOKS = Duration.ofSeconds(5);

    private final QuartzJob.Factory taskJobFactory = new QuartzJob.Factory();
    private final Scheduler node;
    private final Scheduler cluster;
    // Goes by the elapsed time.
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("schedule-looks").factory());

    private TaskScheduler(Scheduler node, Scheduler cluster) throws SchedulerException {
        this.node = node;
        this.cluster = cluster;
        for (Scheduler scheduler : both()) {
            scheduler.setJobFactory(taskJobFactory);
        }
    }

    /// A scheduler for a single node, not yet started.
    public static TaskScheduler alone() {
        try {
            Scheduler scheduler = QuartzFactory.alone();
            return new TaskScheduler(scheduler, scheduler);
        } catch (SchedulerException failure) {
            throw broken("cannot be set up", failure);
        }
    }

    /// A scheduler for one of many nodes, which coordinate through this database, not yet started.
    public static TaskScheduler among(DataSource database) {
        try {
            return new TaskScheduler(QuartzFactory.alone(), QuartzFactory.shared(database));
        } catch (SchedulerException failure) {
            throw broken("cannot be set up", failure);
        }
    }

    /// Starts running these tasks immediately.
    public void start(List<ScheduledTask> ticks) {
        ticks.forEach(taskJobFactory::add);
        try {
            for (ScheduledTask scheduledTask : ticks) {
                schedule(scheduler(scheduledTask), scheduledTask);
            }
            for (Scheduler scheduler : both()) {
                scheduler.start();
            }
        } catch (SchedulerException failure) {
            throw broken("cannot start", failure);
        }
        var _ = looks.scheduleWithFixedDelay(
                () -> ticks.forEach(this::realign), LOOKS.toNanos(), LOOKS.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void realign(ScheduledTask scheduledTask) {
        try {
            Scheduler scheduler = scheduler(scheduledTask);
            SimpleTrigger fresh = trigger(scheduledTask);
            Trigger there = scheduler.getTrigger(fresh.getKey());
            if (there != null && tooFarAhead(there, fresh, scheduledTask.every())) {
                scheduler.rescheduleJob(fresh.getKey(), fresh);
                LOG.atWarn().addKeyValue("tick", scheduledTask.name()).log("A task was due too far ahead; it runs now");
            }
        } catch (SchedulerException | RuntimeException failure) {
            LOG.atDebug().setCause(failure).log("The schedule cannot be looked at; the next look may");
        }
    }

    /// @param fresh a trigger that is due now
    private static boolean tooFarAhead(Trigger there, Trigger fresh, Duration every) {
        Date next = there.getNextFireTime();
        return next != null
                && next.toInstant()
                        .isAfter(fresh.getStartTime().toInstant().plus(every).plus(LOOKS));
    }

    /// Whether the scheduler is running.
    public boolean running() {
        return both().stream().allMatch(TaskScheduler::running);
    }

    /// Stops and waits for the tasks in progress, ten seconds at most.
    @Override
    public void close() {
        looks.shutdownNow();
        try {
            for (Scheduler scheduler : both()) {
                scheduler.standby();
            }
            boolean ended = taskJobFactory.end(PATIENCE);
            for (Scheduler scheduler : both()) {
                scheduler.shutdown(false);
            }
            if (!ended) {
                throw new IllegalStateException("a scheduled task has not ended within " + PATIENCE);
            }
        } catch (SchedulerException failure) {
            throw new IllegalStateException("the scheduler did not stop cleanly", failure);
        }
    }

    private Scheduler scheduler(ScheduledTask scheduledTask) {
        return switch (scheduledTask.reach()) {
            case NODE -> node;
            case CLUSTER -> cluster;
        };
    }

    /// Both schedulers; they are the same for a single node.
    private List<Scheduler> both() {
        return node.equals(cluster) ? List.of(node) : List.of(node, cluster);
    }

    // Does not replace a trigger that another node is about to fire, which would fire twice.
    private static void schedule(Scheduler scheduler, ScheduledTask scheduledTask) throws SchedulerException {
        SimpleTrigger trigger = trigger(scheduledTask);
        Trigger there = scheduler.getTrigger(trigger.getKey());
        if (there == null) {
            add(scheduler, scheduledTask);
        } else if (there instanceof SimpleTrigger same && same.getRepeatInterval() == trigger.getRepeatInterval()) {
            scheduler.resetTriggerFromErrorState(trigger.getKey());
        } else {
            scheduler.rescheduleJob(trigger.getKey(), trigger);
        }
    }

    private static void add(Scheduler scheduler, ScheduledTask scheduledTask) throws SchedulerException {
        try {
            scheduler.scheduleJob(job(scheduledTask), trigger(scheduledTask));
        } catch (ObjectAlreadyExistsException faster) {
            // Another node has started at the same moment.
        }
    }

    private static boolean running(Scheduler scheduler) {
        try {
            return scheduler.isStarted() && !scheduler.isShutdown() && !scheduler.isInStandbyMode();
        } catch (SchedulerException failure) {
            return false;
        }
    }

    private static JobDetail job(ScheduledTask scheduledTask) {
        return JobBuilder.newJob(QuartzJob.class)
                .withIdentity(scheduledTask.name())
                .build();
    }

    private static SimpleTrigger trigger(ScheduledTask scheduledTask) {
        return TriggerBuilder.newTrigger()
                .withIdentity(scheduledTask.name())
                .startNow()
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(scheduledTask.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    private static IllegalStateException broken(String how, SchedulerException failure) {
        return new IllegalStateException("the scheduler " + how + ": " + failure.getMessage(), failure);
    }
}
