package druppel.adapter.schedule;

import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.utils.DBConnectionManager;

/// Factory of configured Quartz schedulers.
final class QuartzFactory {
    private static final int THREADS = 3;
    private static final Duration CHECK_IN = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofSeconds(5);

    private QuartzFactory() {}

    /// A scheduler for this node alone, in memory.
    static Scheduler alone() throws SchedulerException {
        Properties settings = settings(name());
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return new StdSchedulerFactory(settings).getScheduler();
    }

    /// A scheduler shared by all nodes on this PostgreSQL database, which contains Quartz's tables.
    static Scheduler shared(DataSource database) throws SchedulerException {
        String name = name();
        DBConnectionManager.getInstance().addConnectionProvider(name, new PooledConnectionProvider(database));
        Properties settings = settings(name);
        String store = "org.quartz.jobStore.";
        settings.setProperty(store + "class", SharedJobStore.class.getName());
        settings.setProperty(store + "driverDelegateClass", PostgreSQLDelegate.class.getName());
        settings.setProperty(store + "dataSource", name);
        settings.setProperty(store + "useProperties", "true");
        settings.setProperty(store + "isClustered", "true");
        settings.setProperty(store + "clusterCheckinInterval", Long.toString(CHECK_IN.toMillis()));
        settings.setProperty(store + "misfireThreshold", Long.toString(LATE.toMillis()));
        settings.setProperty("org.quartz.scheduler.dbFailureRetryInterval", Long.toString(LATE.toMillis()));
        settings.setProperty("org.quartz.scheduler.idleWaitTime", Long.toString(CHECK_IN.toMillis()));
        return new StdSchedulerFactory(settings).getScheduler();
    }

    private static String name() {
        return "druppel-" + UUID.randomUUID();
    }

    private static Properties settings(String name) {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", name);
        settings.setProperty("org.quartz.scheduler.instanceId", name);
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(THREADS));
        settings.setProperty("org.quartz.threadPool.threadNamePrefix", "schedule");
        return settings;
    }
}
