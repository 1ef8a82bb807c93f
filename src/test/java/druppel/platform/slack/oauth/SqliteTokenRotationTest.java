package druppel.platform.slack.oauth;

import druppel.persistence.UnitOfWork;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteTokenRotationTest extends TokenRotationContract {
    private final Path folder;
    private final Database here;
    private final Database elsewhere;

    SqliteTokenRotationTest(@TempDir Path folder) {
        this.folder = folder;
        here = open();
        elsewhere = open();
    }

    @AfterEach
    void closeBoth() {
        here.close();
        elsewhere.close();
    }

    @Override
    UnitOfWork here() {
        return here;
    }

    @Override
    UnitOfWork elsewhere() {
        return elsewhere;
    }

    private Database open() {
        return SqliteTemplate.open(folder);
    }
}
