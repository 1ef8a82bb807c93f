package druppel.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
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

    private final Scheduler scheduler;

    private Ticker(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// A schedule that does not tick yet.
    public static Ticker of(List<Tick> ticks) {
        try {
            Scheduler scheduler = new StdSchedulerFactory(settings(ticks.size())).getScheduler();
            for (Tick tick : ticks) {
                scheduler.scheduleJob(job(tick), trigger(tick));
            }
            return new Ticker(scheduler);
        } catch (SchedulerException failure) {
            throw cannotStart(failure);
        }
    }

    /// Starts ticking at once.
    public void start() {
        try {
            scheduler.start();
        } catch (SchedulerException failure) {
            throw cannotStart(failure);
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

    private static IllegalStateException cannotStart(SchedulerException failure) {
        return new IllegalStateException(
                "the schedule cannot start: " + failure.getMessage(), failure);
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

    private static Properties settings(int threads) {
        Properties settings = new Properties();
        settings.setProperty(
                "org.quartz.scheduler.instanceName",
                "druppel-" + System.identityHashCode(settings));
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(threads));
        settings.setProperty("org.quartz.threadPool.threadNamePrefix", "schedule");
        return settings;
    }
}
