package druppel.adapter.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One tick. A failure is logged and ends only this tick: the next one comes.
///
/// Its class name stands in the cluster's rows: a new name needs a migration.
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
                    .setCause(failure)
                    .log("A tick failed; the next one tries again");
        }
    }
}
