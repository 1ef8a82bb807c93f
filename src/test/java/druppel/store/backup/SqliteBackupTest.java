package druppel.store.backup;

import druppel.config.DatabaseSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/// The contract of backups on SQLite.
@Tag("slow")
class SqliteBackupTest extends BackupContract {

    @Override
    DatabaseSettings settings(Path folder) {
        return DatabaseSettings.of("jdbc:sqlite:" + folder.resolve("druppel.db"));
    }
}
