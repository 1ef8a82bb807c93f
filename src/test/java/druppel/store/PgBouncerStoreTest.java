package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.store.sql.IsolationContract;
import druppel.testing.PgBouncer;
import druppel.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The store on PostgreSQL through PgBouncer in transaction mode, which gives each transaction another session.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PgBouncerStoreTest
        implements ConcurrencyContract, IsolationContract, InboxContract, GroupJobContract, DeliveryContract {
    private static final int OFTEN = 50;

    private final DatabaseSettings direct = PostgresServer.database();
    private PgBouncer pgBouncer;
    private Database database;

    @BeforeAll
    void migrateAndOpen(@TempDir Path folder) throws IOException {
        pgBouncer = PgBouncer.before(direct, folder);
        database = Database.open(pgBouncer.to(direct), folder.resolve("keyset.json"));
    }

    @AfterEach
    void empty() {
        PostgresServer.empty(direct);
    }

    @AfterAll
    void close() {
        database.close();
        pgBouncer.close();
        PostgresServer.drop(direct);
    }

    @Override
    public Database database() {
        return database;
    }

    @Test
    void severalFirstStartsAtOnceMigrateInTurn(@TempDir Path folder) throws Exception {
        DatabaseSettings fresh = PostgresServer.database();
        Callable<Boolean> start = () -> {
            try (Database opened = Database.open(pgBouncer.to(fresh), folder.resolve("keyset.json"))) {
                return opened.ping();
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            assertThat(threads.invokeAll(Collections.nCopies(3, start)))
                    .extracting(Future::get)
                    .containsOnly(true);
        } finally {
            PostgresServer.drop(fresh);
        }
    }

    @Test
    void noSessionKeepsAnIsolationLevelOrAPreparedStatement() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int time = 0; time < OFTEN; time++) {
                threads.execute(() -> meet(ANNA));
                threads.execute(() -> readIfAny(rows -> rows.members().find(ANNA)));
            }
        }

        assertThat(sessions()).containsOnly("read committed, 0 prepared");
    }

    /// The state of the sessions that PgBouncer shares among its clients, each held in a transaction.
    private List<String> sessions() throws SQLException {
        List<Connection> held = new ArrayList<>();
        List<String> found = new ArrayList<>();
        try {
            for (int session = 0; session < PgBouncer.SESSIONS; session++) {
                Connection connection =
                        DriverManager.getConnection(pgBouncer.to(direct).url() + "?prepareThreshold=0", "postgres", "");
                held.add(connection);
                connection.setAutoCommit(false);
                found.add(state(connection));
            }
            return found;
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    private static String state(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    select current_setting('default_transaction_isolation') || ', '
                        || (select count(*) from pg_prepared_statements) || ' prepared'
                    """)) {
            row.next();
            return row.getString(1);
        }
    }
}
