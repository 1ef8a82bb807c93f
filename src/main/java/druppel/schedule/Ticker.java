package druppel.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/// Runs a few jobs again and again: one trigger per job, never one per member.
///
/// A job never overlaps with itself; a tick missed while one still runs is dropped, since the next
/// one does its work.
public final class Ticker implements AutoCloseable {

    /// Something to do again and again.
    public record Tick(String name, Duration every, Runnable work) {}

    private static final int THREADS = 3;

    private final Scheduler scheduler;

    /// A schedule that does nothing yet.
    public Ticker() {
        try {
            scheduler = new StdSchedulerFactory(settings()).getScheduler();
        } catch (SchedulerException failure) {
            throw new IllegalStateException(
                    "the schedule cannot be set up: " + failure.getMessage(), failure);
        }
    }

    /// Starts ticking at once.
    public void start(List<Tick> ticks) {
        try {
            for (Tick tick : ticks) {
                scheduler.scheduleJob(job(tick), trigger(tick));
            }
            scheduler.start();
        } catch (SchedulerException failure) {
            throw new IllegalStateException(
                    "the schedule cannot start: " + failure.getMessage(), failure);
        }
    }

    /// Whether it is ticking.
    public boolean running() {
        try {
            return scheduler.isStarted() && !scheduler.isShutdown() && !scheduler.isInStandbyMode();
        } catch (SchedulerException failure) {
            return false;
        }
    }

    /// Stops ticking and waits for what is running.
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException failure) {
            throw new IllegalStateException("the schedule did not stop cleanly", failure);
        }
    }

    private static JobDetail job(Tick tick) {
        JobDataMap data = new JobDataMap();
        data.put(TickJob.WORK, tick.work());
        return JobBuilder.newJob(TickJob.class)
                .withIdentity(tick.name())
                .usingJobData(data)
                .build();
    }

    private static Trigger trigger(Tick tick) {
        return TriggerBuilder.newTrigger()
                .withIdentity(tick.name())
                .startNow()
                .withSchedule(
                        SimpleScheduleBuilder.simpleSchedule()
                                .withIntervalInMilliseconds(tick.every().toMillis())
                                .repeatForever()
                                .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "druppel-" + UUID.randomUUID());
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(THREADS));
        settings.setProperty("org.quartz.threadPool.threadNamePrefix", "schedule");
        return settings;
    }
}
