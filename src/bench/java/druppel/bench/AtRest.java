package druppel.bench;

import java.util.List;
import java.util.Properties;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/// How much heap a member takes while nothing happens: ours by the difference between few members
/// and many, beside one Quartz trigger each in memory.
final class AtRest implements Part {
    private static final int FEW = 100;
    private static final int TICKS = 20;

    /// Less is noise.
    private static final double SHARE_OF_THEIRS = 0.001;

    @Override
    public void measure(Workshop shop) throws Exception {
        String few = joined(shop, shop.members() / FEW);
        String many = joined(shop, shop.members());
        List<List<Double>> bytes = Measure.alternating(
                shop.rounds(), List.of(round -> ours(shop, few, many), round -> triggers(shop.members())));
        shop.table()
                .add(new Row(
                        "memory",
                        "heap per member, " + shop.members() + " members",
                        "Quartz, RAM store",
                        "bytes",
                        bytes.get(0),
                        bytes.get(1),
                        Goal.atMost(SHARE_OF_THEIRS),
                        ""));
    }

    private static String joined(Workshop shop, int members) throws Exception {
        String url = shop.sqlite("rest");
        try (Subject subject = open(shop, url)) {
            new Crowd(url).join(members, shop.library().newcomersProgramme());
            subject.tick();
        }
        return url;
    }

    private static double ours(Workshop shop, String few, String many) throws Exception {
        double least = used(shop, few);
        return (used(shop, many) - least) / (shop.members() - shop.members() / FEW);
    }

    private static double used(Workshop shop, String url) throws Exception {
        try (Subject subject = open(shop, url)) {
            for (int tick = 0; tick < TICKS; tick++) {
                subject.tick();
            }
            return heap();
        }
    }

    private static Subject open(Workshop shop, String url) throws Exception {
        return Subject.open(url, shop.keysetOf(url), shop.library(), Taker.atOnce(), new Moments());
    }

    private static double triggers(int members) throws SchedulerException {
        double before = heap();
        Scheduler scheduler = scheduler();
        scheduler.addJob(
                JobBuilder.newJob(Nothing.class)
                        .withIdentity("nudge")
                        .storeDurably()
                        .build(),
                true);
        CronScheduleBuilder morning = CronScheduleBuilder.cronSchedule("0 0 9 ? * MON-FRI")
                .inTimeZone(TimeZone.getTimeZone("Europe/Amsterdam"));
        for (int member = 0; member < members; member++) {
            scheduler.scheduleJob(TriggerBuilder.newTrigger()
                    .withIdentity("m" + member)
                    .forJob("nudge")
                    .withSchedule(morning)
                    .build());
        }
        double each = (heap() - before) / members;
        scheduler.shutdown();
        return each;
    }

    private static Scheduler scheduler() throws SchedulerException {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "rest");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "3");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return new StdSchedulerFactory(settings).getScheduler();
    }

    /// Bytes in use once everything that nobody holds is gone.
    private static double heap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int look = 0; look < 4; look++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    /// Never run.
    public static final class Nothing implements Job {
        @Override
        public void execute(JobExecutionContext context) {}
    }
}
