package druppel.store.export;

import druppel.config.DatabaseSettings;
import druppel.testing.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresForgottenBytesTest extends ForgottenBytesContract {
    private final DatabaseSettings settings = PostgresServer.database();

    @Override
    DatabaseSettings settings(Path folder) {
        return settings;
    }

    @Override
    Connection raw() throws SQLException {
        return DriverManager.getConnection(settings.url(), "postgres", "");
    }

    @Override
    String overriding() {
        return " overriding system value";
    }

    /// What is in the pages and the log of a server is said in the documentation.
    @Override
    List<String> remains(Path folder) {
        return List.of();
    }

    @AfterEach
    void drop() throws SQLException {
        close();
        PostgresServer.drop(settings);
    }
}
