package druppel.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One tick. A failure is logged and ends only this tick: the next one comes.
@DisallowConcurrentExecution
public final class TickJob implements Job {
    static final String WORK = "work";

    private static final Logger LOG = LoggerFactory.getLogger(TickJob.class);

    @Override
    public void execute(JobExecutionContext context) {
        if (context.getMergedJobDataMap().get(WORK) instanceof Runnable work) {
            run(work, context.getJobDetail().getKey().getName());
        }
    }

    private static void run(Runnable work, String name) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("tick", name)
                    .setCause(failure)
                    .log("A tick failed; the next one tries again");
        }
    }
}
