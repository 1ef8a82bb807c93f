package druppel.adapter.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.utils.ConnectionProvider;
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

    /// Provides Quartz with connections from the application's pool, each in a transaction of the isolation level that
    /// its row locks need.
    record PooledConnectionProvider(DataSource source) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = source.getConnection();
            boolean ready = false;
            try (Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("set transaction isolation level read committed");
                ready = true;
                return connection;
            } finally {
                if (!ready) {
                    connection.close();
                }
            }
        }

        @Override
        public void initialize() {
            // The pool is already open.
        }

        @Override
        public void shutdown() {
            // The pool is closed by its owner.
        }
    }

    /// Quartz job store with one scheduler name for all nodes.
    ///
    /// Within a process, each Quartz scheduler needs a unique name, which Quartz would also use in the
    /// database; the nodes would then not see each other's data.
    @SuppressWarnings("unchecked") // inherited
    public static final class SharedJobStore extends JobStoreTX {
        private static final String NAME = "druppel";

        @Override
        public void setInstanceName(String schedule) {
            super.setInstanceName(NAME);
        }
    }
}
