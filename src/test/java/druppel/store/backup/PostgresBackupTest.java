package druppel.store.backup;

import druppel.config.DatabaseSettings;
import druppel.testing.PostgresServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/// The contract of backups on PostgreSQL.
@Tag("slow")
class PostgresBackupTest extends BackupContract {
    private final DatabaseSettings settings = PostgresServer.migrated();

    @Override
    DatabaseSettings settings(Path folder) {
        return settings;
    }

    @AfterEach
    void giveBack() {
        PostgresServer.giveBack(settings);
    }
}
