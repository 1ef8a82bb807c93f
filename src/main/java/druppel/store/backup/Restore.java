package druppel.store.backup;

import druppel.config.DatabaseSettings;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.persistence.NewEpoch;
import druppel.store.Database;
import druppel.store.SchemaMigration;
import druppel.store.dialect.Dialect;
import druppel.store.dialect.OwnerLock;
import druppel.store.dialect.StoreUnavailableException;
import druppel.store.identity.StateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/// Restore of a backup: into a new SQLite file that replaces the old one, or into an empty schema of PostgreSQL. The
/// whole backup is checked before anything is changed. A new epoch begins, and everybody who was forgotten since the
/// backup is forgotten again.
///
/// @param progress is told each step that is done, a line each
public record Restore(DatabaseSettings settings, Path keyset, Consumer<String> progress) {

    /// Restores the backup; throws `StoreUnavailableException`, and leaves the database as it was, if it cannot.
    ///
    /// @param force whether a SQLite database with rows may be replaced; it is kept under another name
    public Backup.Summary run(Path file, boolean force, Instant now) {
        Dialect dialect = Database.dialect(settings);
        try (OwnerLock _ = dialect.own("restore")) {
            RestoreTarget target = target(dialect, now);
            target.requireReplaceable(force);
            BackupReader backup = new BackupReader(file, keyset);
            BackupReader.Contents contents = backup.check();
            requireKnown(file, dialect, contents.header());
            progress.accept(
                    "Checked the backup of " + contents.header().createdAt() + ": it is whole and of this keyset.");
            remember(target.replace(empty -> load(empty, backup, contents, now)));
            return Backup.Summary.of(contents);
        }
    }

    private RestoreTarget target(Dialect dialect, Instant now) {
        return dialect.sidecar("")
                .<RestoreTarget>map(database -> new FileTarget(dialect, database, progress, now))
                .orElseGet(() -> new SchemaTarget(dialect, settings));
    }

    private static void requireKnown(Path file, Dialect dialect, BackupHeader header) {
        if (SchemaMigration.isNewer(dialect, header.schema())) {
            throw new StoreUnavailableException(
                    "The backup " + file + " was made by a newer version of Druppel (migration " + header.schema()
                            + "); restore it with that version");
        }
    }

    private DatabaseIdentity load(
            DatabaseSettings empty, BackupReader backup, BackupReader.Contents contents, Instant now) {
        new RowLoad(Database.dialect(empty), backup).run(contents);
        progress.accept("Loaded the rows; count and digest of every table are those of the backup.");
        return complete(empty, now);
    }

    /// Migrates the loaded database to this version, begins a new epoch, and forgets who was forgotten since.
    private DatabaseIdentity complete(DatabaseSettings loaded, Instant now) {
        try (Database database = Database.open(loaded, keyset)) {
            database.update(rows -> {
                DatabaseIdentity identity = rows.identity().get();
                new NewEpoch(identity.restored(StateFile.of(keyset).read(), now)).begin(rows, now);
            });
            int forgotten = database.keys().forgetAgain();
            progress.accept(
                    "Began a new epoch. People who were forgotten since, and are forgotten again: " + forgotten + ".");
            return database.read(rows -> rows.identity().get());
        }
    }

    /// Remembers the epoch outside the database. If that fails, the next start begins another one, which does no harm.
    private void remember(DatabaseIdentity identity) {
        StateFile stateFile = StateFile.of(keyset);
        try {
            stateFile.write(identity);
        } catch (IOException failure) {
            progress.accept("The state file " + stateFile.path() + " cannot be written ("
                    + StoreUnavailableException.reason(failure) + "); let this user write its folder.");
        }
    }
}
