package druppel.adapter.schedule;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import druppel.common.FailureTrace;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.spi.JobFactory;
import org.quartz.spi.TriggerFiredBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Quartz job that runs one scheduled task. A failure is logged and ends only this run.
///
/// Its class name is stored in the cluster's tables: renaming it needs a migration.
@DisallowConcurrentExecution
public final class QuartzJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(QuartzJob.class);

    private final Runnable work;

    QuartzJob(Runnable work) {
        this.work = work;
    }

    @Override
    public void execute(JobExecutionContext context) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("tick", context.getJobDetail().getKey().getName())
                    .addKeyValue("failure", FailureTrace.of(failure))
                    .log("A scheduled task failed; its next run tries again");
        }
    }

    /// Gate for a graceful shutdown: lets work pass until it is closed, and tracks the work in progress.
    ///
    /// Quartz tracks that too, but a job that it starts at the moment of its shutdown can be counted forever
    /// without ever running, and a shutdown that waits would never end.
    static final class ShutdownGate {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

        /// Runs the work unless the gate is closed.
        void pass(Runnable work) {
            if (lock.readLock().tryLock()) {
                try {
                    work.run();
                } finally {
                    lock.readLock().unlock();
                }
            }
        }

        /// Closes the gate and waits for the work in progress; returns whether it ended within this time.
        boolean close(Duration patience) {
            try {
                return lock.writeLock().tryLock(patience.toNanos(), NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /// Creates the job of a scheduled task by its name, since Quartz's tables contain names only.
    static final class Factory implements JobFactory {
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
}
