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

/// Runs a few jobs again and again: one trigger per job, never one per member.
///
/// A job never overlaps with itself; a tick missed while one still runs is dropped, since the next
/// one does its work.
public final class TaskScheduler implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TaskJobFactory taskJobFactory = new TaskJobFactory();
    private final Scheduler node;
    private final Scheduler cluster;

    private TaskScheduler(Scheduler node, Scheduler cluster) throws SchedulerException {
        this.node = node;
        this.cluster = cluster;
        for (Scheduler scheduler : both()) {
            scheduler.setJobFactory(taskJobFactory);
        }
    }

    /// A schedule for the only node there is. It does nothing yet.
    public static TaskScheduler alone() {
        try {
            Scheduler scheduler = QuartzFactory.alone();
            return new TaskScheduler(scheduler, scheduler);
        } catch (SchedulerException failure) {
            throw broken("cannot be set up", failure);
        }
    }

    /// A schedule for one of many nodes, which agree in this database. It does nothing yet.
    public static TaskScheduler among(DataSource database) {
        try {
            return new TaskScheduler(QuartzFactory.alone(), QuartzFactory.shared(database));
        } catch (SchedulerException failure) {
            throw broken("cannot be set up", failure);
        }
    }

    /// Starts ticking at once.
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

    /// Whether it is ticking.
    public boolean running() {
        return both().stream().allMatch(TaskScheduler::running);
    }

    /// Stops ticking and waits for what is running, ten seconds at most.
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
                throw new IllegalStateException("a tick has not ended within " + PATIENCE);
            }
        } catch (SchedulerException failure) {
            throw new IllegalStateException("the schedule did not stop cleanly", failure);
        }
    }

    private Scheduler scheduler(ScheduledTask scheduledTask) {
        return switch (scheduledTask.reach()) {
            case NODE -> node;
            case CLUSTER -> cluster;
        };
    }

    /// One, where the node is the cluster.
    private List<Scheduler> both() {
        return node.equals(cluster) ? List.of(node) : List.of(node, cluster);
    }

    // Replacing what another node is about to run would let it run twice: it is left as it is.
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
        return new IllegalStateException("the schedule " + how + ": " + failure.getMessage(), failure);
    }
}
