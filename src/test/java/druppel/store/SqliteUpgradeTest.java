package druppel.store;

import druppel.config.DatabaseSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The upgrade of a SQLite file, as version 4 left it.
class SqliteUpgradeTest extends UpgradeContract {
    private String url = "";

    @Override
    DatabaseSettings settings() {
        return DatabaseSettings.of(url);
    }

    @Override
    Connection raw() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    void load(Path file) {
        url = "jdbc:sqlite:" + file;
    }
}
