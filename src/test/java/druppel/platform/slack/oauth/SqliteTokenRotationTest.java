package druppel.platform.slack.oauth;

import druppel.persistence.UnitOfWork;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// One process owns a SQLite database; what is elsewhere is at work in the same process.
class SqliteTokenRotationTest extends TokenRotationContract {
    private final Database database;

    SqliteTokenRotationTest(@TempDir Path folder) {
        database = SqliteTemplate.open(folder);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Override
    UnitOfWork here() {
        return database;
    }

    @Override
    UnitOfWork elsewhere() {
        return database;
    }
}
