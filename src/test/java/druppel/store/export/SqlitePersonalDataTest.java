package druppel.store.export;

import druppel.config.DatabaseSettings;
import druppel.store.SqliteTemplate;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class SqlitePersonalDataTest extends PersonalDataContract {
    private String url = "";

    @Override
    DatabaseSettings settings(Path folder) {
        url = "jdbc:sqlite:" + folder.resolve("druppel.db");
        SqliteTemplate.copy(folder.resolve("druppel.db"), folder.resolve("keyset.json"));
        return DatabaseSettings.of(url);
    }

    @Override
    Connection raw() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    String overriding() {
        return "";
    }
}
