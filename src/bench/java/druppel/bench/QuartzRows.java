package druppel.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;

/// A peer: one Quartz trigger per member in PostgreSQL, as fast as its settings make it.
final class QuartzRows implements AutoCloseable {
    private static final int THREADS = 50;
    private static final int BATCH = 50;
    private static final String FIRING = "firing";

    private final HikariDataSource pool;
    private final SchedulerBenchmark schedulerBenchmark;
    private final Scheduler scheduler;

    QuartzRows(String url, int members) throws SchedulerException, IOException {
        pool = Pools.of(url, THREADS);
        schedulerBenchmark = new SchedulerBenchmark(pool);
        schedulerBenchmark.jdbi().useHandle(handle -> handle.createScript(tables()).execute());
        scheduler = new StdSchedulerFactory(settings(url)).getScheduler();
        scheduler.getContext().put(FIRING, schedulerBenchmark);
        scheduler.addJob(
                JobBuilder.newJob(Nudge.class).withIdentity("nudge").storeDurably().build(), true);
        join(members);
    }

    /// How many of so many due triggers fire a second.
    double take(int first, int many) throws SchedulerException, InterruptedException {
        schedulerBenchmark.expect(many);
        due(first, many);
        long start = System.nanoTime();
        scheduler.start();
        schedulerBenchmark.await();
        double rate = Measure.perSecond(many, start);
        scheduler.standby();
        return rate;
    }

    private void join(int members) {
        schedulerBenchmark.jdbi()
                .useHandle(handle ->
                        handle.createUpdate(
                                        """
                                        insert into qrtz_triggers (
                                          sched_name, trigger_name, trigger_group, job_name, job_group, next_fire_time,
                                          prev_fire_time, priority, trigger_state, trigger_type, start_time, end_time,
                                          misfire_instr)
                                        select 'peer', 'm' || i, 'members', 'nudge', 'DEFAULT', :far + i,
                                          -1, 5, 'WAITING', 'CRON', 0, 0, 0
                                        from generate_series(1, :members) as number (i)
                                        """)
                                .bind("far", Moments.FAR.toEpochMilli())
                                .bind("members", members)
                                .execute());
        analyze();
        schedule(members);
        analyze();
    }

    private void schedule(int members) {
        schedulerBenchmark.jdbi()
                .useHandle(handle ->
                        handle.createUpdate(
                                        """
                                        insert into qrtz_cron_triggers (
                                          sched_name, trigger_name, trigger_group, cron_expression, time_zone_id)
                                        select 'peer', 'm' || i, 'members', '0 0 9 ? * MON-FRI', 'Europe/Amsterdam'
                                        from generate_series(1, :members) as number (i)
                                        """)
                                .bind("members", members)
                                .execute());
    }

    /// Without it the foreign key of each row is looked for in all of them.
    private void analyze() {
        schedulerBenchmark.jdbi().useHandle(handle -> handle.execute("analyze"));
    }

    private void due(int first, int many) {
        schedulerBenchmark.jdbi()
                .useHandle(handle ->
                        handle.createUpdate(
                                        """
                                        update qrtz_triggers set next_fire_time = :at
                                        where substr(trigger_name, 2)::int > :first
                                          and substr(trigger_name, 2)::int <= :last
                                        """)
                                .bind("at", System.currentTimeMillis() - 1_000)
                                .bind("first", first)
                                .bind("last", first + many)
                                .execute());
    }

    private static Properties settings(String url) {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "peer");
        settings.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty(
                "org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(BATCH));
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(THREADS));
        settings.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
        settings.setProperty(
                "org.quartz.jobStore.driverDelegateClass",
                "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        settings.setProperty(
                "org.quartz.jobStore.isClustered", "true");
        settings.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        settings.setProperty("org.quartz.jobStore.misfireThreshold", "3600000");
        settings.setProperty("org.quartz.jobStore.dataSource", "rows");
        settings.setProperty("org.quartz.dataSource.rows.provider", "hikaricp");
        settings.setProperty("org.quartz.dataSource.rows.driver", "org.postgresql.Driver");
        settings.setProperty("org.quartz.dataSource.rows.URL", url);
        settings.setProperty(
                "org.quartz.dataSource.rows.maxConnections", Integer.toString(THREADS + 5));
        return settings;
    }

    private static String tables() throws IOException {
        try (InputStream file = JobStoreTX.class.getResourceAsStream("tables_postgres.sql")) {
            return new String(
                    Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws SchedulerException {
        scheduler.shutdown(true);
        pool.close();
    }

    /// Made by Quartz.
    public static final class Nudge implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            try {
                if (context.getScheduler().getContext().get(FIRING) instanceof SchedulerBenchmark schedulerBenchmark) {
                    schedulerBenchmark.fire(context.getTrigger().getKey().getName());
                }
            } catch (SchedulerException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
