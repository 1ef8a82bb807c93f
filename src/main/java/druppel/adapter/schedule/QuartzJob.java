package druppel.adapter.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
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
                    .setCause(failure)
                    .log("A scheduled task failed; its next run tries again");
        }
    }
}
