package druppel.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/// A peer: db-scheduler with a one-time task per member in PostgreSQL, polling with lock and fetch
/// as its documentation advises for many tasks.
final class DbScheduler implements AutoCloseable {
    private static final int THREADS = 50;

    private final HikariDataSource pool;
    private final SchedulerBenchmark schedulerBenchmark;
    private final OneTimeTask<Void> nudge;

    DbScheduler(String url, int members) {
        pool = Pools.of(url, THREADS + 5);
        schedulerBenchmark = new SchedulerBenchmark(pool);
        nudge = Tasks.oneTime("nudge").execute((instance, context) -> schedulerBenchmark.fire(instance.getId()));
        schedulerBenchmark.jdbi()
                .useHandle(handle ->
                        handle.createScript(
                                        """
                                        create table scheduled_tasks (
                                          task_name text not null,
                                          task_instance text not null,
                                          task_data bytea,
                                          execution_time timestamp with time zone,
                                          picked boolean not null,
                                          picked_by text,
                                          last_success timestamp with time zone,
                                          last_failure timestamp with time zone,
                                          consecutive_failures int,
                                          last_heartbeat timestamp with time zone,
                                          version bigint not null,
                                          priority smallint,
                                          state text,
                                          primary key (task_name, task_instance));
                                        create index execution_time_idx on scheduled_tasks (execution_time);
                                        create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)
                                        """)
                                .execute());
        plan(0, members, "2040-01-02T08:00:00Z");
        schedulerBenchmark.jdbi().useHandle(handle -> handle.execute("analyze"));
    }

    /// How many of so many due tasks run a second. They are new ones: what ran is deleted.
    double take(int first, int many) throws InterruptedException {
        schedulerBenchmark.expect(many);
        plan(first, many, "2020-01-02T08:00:00Z");
        Scheduler scheduler =
                Scheduler.create(pool, nudge)
                        .threads(THREADS)
                        .pollUsingLockAndFetch(1.0, 4.0)
                        .pollingInterval(Duration.ofSeconds(1))
                        .build();
        long start = System.nanoTime();
        scheduler.start();
        schedulerBenchmark.await();
        double rate = Measure.perSecond(many, start);
        scheduler.stop();
        return rate;
    }

    private void plan(int first, int many, String at) {
        schedulerBenchmark.jdbi()
                .useTransaction(handle ->
                        handle.createUpdate(
                                        """
                                        insert into scheduled_tasks (
                                          task_name, task_instance, execution_time, picked, consecutive_failures, version)
                                        select 'nudge', 'm' || i, cast(:at as timestamptz), false, 0, 1
                                        from generate_series(:first, :last) as number (i)
                                        """)
                                .bind("at", at)
                                .bind("first", first + 1)
                                .bind("last", first + many)
                                .execute());
    }

    @Override
    public void close() {
        pool.close();
    }
}
