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

/// This node's work by the name of its tick: rows hold names, never work.
final class TaskJobFactory implements JobFactory {
    private static final Logger LOG = LoggerFactory.getLogger(TaskJobFactory.class);

    private final ShutdownGate shutdownGate = new ShutdownGate();
    private final Map<String, Runnable> works = new ConcurrentHashMap<>();

    void add(ScheduledTask scheduledTask) {
        works.put(scheduledTask.name(), scheduledTask.work());
    }

    /// A name that only other versions know is left to them.
    @Override
    public Job newJob(TriggerFiredBundle fired, Scheduler scheduler) {
        String name = fired.getJobDetail().getKey().getName();
        Runnable work = works.getOrDefault(name, () -> unknown(name));
        return new QuartzJob(() -> shutdownGate.pass(work));
    }

    /// Begins nothing any more, and waits for what runs; whether it has ended within this time.
    boolean end(Duration patience) {
        return shutdownGate.close(patience);
    }

    private static void unknown(String name) {
        LOG.atDebug().addKeyValue("tick", name).log("A tick of another version; left to others");
    }
}
