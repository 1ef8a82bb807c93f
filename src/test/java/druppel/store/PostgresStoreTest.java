package druppel.store;

import druppel.config.DatabaseSettings;
import druppel.testing.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// The store's contract on PostgreSQL.
@Tag("slow")
class PostgresStoreTest extends UnitOfWorkContract {
    private final DatabaseSettings settings = PostgresServer.migrated();

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(settings, folder.resolve("keyset.json"));
    }

    @AfterEach
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
