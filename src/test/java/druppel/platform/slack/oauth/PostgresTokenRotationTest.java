package druppel.platform.slack.oauth;

import druppel.config.DatabaseSettings;
import druppel.persistence.UnitOfWork;
import druppel.store.Database;
import druppel.testing.PostgresServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class PostgresTokenRotationTest extends TokenRotationContract {
    private final DatabaseSettings settings = PostgresServer.migrated();
    private final Database here;
    private final Database elsewhere;

    PostgresTokenRotationTest(@TempDir Path folder) {
        here = Database.open(settings, folder.resolve("keyset.json"));
        elsewhere = Database.open(settings, folder.resolve("keyset.json"));
    }

    @AfterEach
    void closeBoth() {
        here.close();
        elsewhere.close();
        PostgresServer.giveBack(settings);
    }

    @Override
    UnitOfWork here() {
        return here;
    }

    @Override
    UnitOfWork elsewhere() {
        return elsewhere;
    }
}
