package druppel.testing;

import druppel.config.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The database of a test of faults: a SQLite file or a PostgreSQL database. With the system property
/// `druppel.pgbouncer` (the Maven profile `pgbouncer`) each of them is PostgreSQL behind PgBouncer in transaction mode.
public final class FaultDatabase implements AfterEachCallback {
    public static final boolean BEHIND_PGBOUNCER = Boolean.getBoolean("druppel.pgbouncer");

    private final List<AutoCloseable> opened = new ArrayList<>();

    /// A backup of a database.
    public interface Backup {
        /// Puts the rows back as they were. Nobody may use the database meanwhile.
        void restore() throws IOException;
    }

    /// A SQLite file in this folder, unless all tests are behind PgBouncer.
    public DatabaseSettings sqlite(Path folder) throws IOException {
        return BEHIND_PGBOUNCER ? postgres(folder) : DatabaseSettings.of("jdbc:sqlite:" + file(folder));
    }

    /// A PostgreSQL database with all tables and no rows, directly or behind PgBouncer.
    ///
    /// @param folder for the files of PgBouncer
    public DatabaseSettings postgres(Path folder) throws IOException {
        DatabaseSettings direct = PostgresServer.migrated();
        opened.add(() -> PostgresServer.drop(direct));
        return way(direct, folder);
    }

    /// The way to this PostgreSQL database: itself, unless all tests are behind PgBouncer.
    public DatabaseSettings way(DatabaseSettings direct, Path folder) throws IOException {
        return BEHIND_PGBOUNCER ? behindPgBouncer(direct, folder) : direct;
    }

    /// The way through PgBouncer to this PostgreSQL database.
    public DatabaseSettings behindPgBouncer(DatabaseSettings direct, Path folder) throws IOException {
        PgBouncer pgBouncer = PgBouncer.before(direct, folder);
        opened.add(pgBouncer);
        return pgBouncer.to(direct);
    }

    /// Backs up a database of [#sqlite], which nobody uses, in the same folder.
    public Backup backup(DatabaseSettings database, Path folder) throws IOException {
        return database.user().isPresent() ? copyOfDatabase(database) : copyOfFile(folder);
    }

    private Backup copyOfDatabase(DatabaseSettings database) {
        DatabaseSettings copy = PostgresServer.copy(database);
        opened.addFirst(() -> PostgresServer.drop(copy));
        return () -> PostgresServer.replace(database, copy);
    }

    private static Backup copyOfFile(Path folder) throws IOException {
        Path copy = Files.copy(file(folder), folder.resolve("backup.db"));
        return () -> {
            Files.copy(copy, file(folder), StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(folder.resolve("rows.db-wal"));
            Files.deleteIfExists(folder.resolve("rows.db-shm"));
        };
    }

    private static Path file(Path folder) {
        return folder.resolve("rows.db");
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
        opened.clear();
    }
}
