package druppel.adapter.schedule;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.Job;
import org.quartz.Scheduler;
import org.quartz.spi.JobFactory;
import org.quartz.spi.TriggerFiredBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Creates the job of a scheduled task by its name, since Quartz's tables contain names only.
final class TaskJobFactory implements JobFactory {
    private static final Logger LOG = LoggerFactory.getLogger(TaskJobFactory.class);

    private final ShutdownGate shutdownGate = new ShutdownGate();
    private final Map<String, Runnable> works = new ConcurrentHashMap<>();

    void add(ScheduledTask scheduledTask) {
        works.put(scheduledTask.name(), scheduledTask.work());
    }

    /// Tasks that only other versions know are left to them.
    @Override
    public Job newJob(TriggerFiredBundle fired, Scheduler scheduler) {
        String name = fired.getJobDetail().getKey().getName();
        Runnable work = works.getOrDefault(name, () -> unknown(name));
        return new QuartzJob(() -> shutdownGate.pass(work));
    }

    /// Starts no more tasks and waits for those that run; returns whether they ended within this time.
    boolean end(Duration patience) {
        return shutdownGate.close(patience);
    }

    private static void unknown(String name) {
        LOG.atDebug().addKeyValue("tick", name).log("A scheduled task of another version; left to other nodes");
    }
}
