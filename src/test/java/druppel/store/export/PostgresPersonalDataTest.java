package druppel.store.export;

import druppel.config.DatabaseSettings;
import druppel.testing.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresPersonalDataTest extends PersonalDataContract {
    private final DatabaseSettings settings = PostgresServer.migrated();

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

    @AfterEach
    void drop() throws SQLException {
        close();
        PostgresServer.drop(settings);
    }
}
