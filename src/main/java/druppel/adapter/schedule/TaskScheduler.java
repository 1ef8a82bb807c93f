package druppel.adapter.schedule;

import java.time.Duration;
import java.util.List;
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

/// Scheduler of a few recurring tasks: one trigger per task, never one per member.
///
/// A task never overlaps with itself; a run that is due while another one is in progress is dropped, since
/// the next one does its work.
public final class TaskScheduler implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final QuartzJob.Factory taskJobFactory = new QuartzJob.Factory();
    private final Scheduler node;
    private final Scheduler cluster;

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
    }

    /// Whether the scheduler is running.
    public boolean running() {
        return both().stream().allMatch(TaskScheduler::running);
    }

    /// Stops and waits for the tasks in progress, ten seconds at most.
    @Override
    public void close() {
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
