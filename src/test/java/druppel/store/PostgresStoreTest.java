package druppel.store;

import druppel.config.DatabaseSettings;
import druppel.testing.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The store's contract on PostgreSQL. The database stays open from one test to the next, which finds it empty.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStoreTest extends UnitOfWorkContract {
    private final DatabaseSettings settings = PostgresServer.migrated();

    private Path keyset;
    private Database database;

    @BeforeAll
    void open(@TempDir Path folder) {
        keyset = folder.resolve("keyset.json");
        database = Database.open(settings, keyset);
    }

    @BeforeEach
    void reopen() {
        if (!database.ping()) {
            database = Database.open(settings, keyset);
        }
    }

    @AfterEach
    void empty() {
        PostgresServer.empty(settings);
    }

    @AfterAll
    void close() {
        database.close();
        PostgresServer.giveBack(settings);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Connection raw() throws SQLException {
        return DriverManager.getConnection(settings.url(), "postgres", "");
    }
}
