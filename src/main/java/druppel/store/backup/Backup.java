package druppel.store.backup;

import druppel.config.DatabaseSettings;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.store.Database;
import druppel.store.crypto.Keyset;
import druppel.store.crypto.PrivateFile;
import druppel.store.dialect.BulkTransfer;
import druppel.store.dialect.Dialect;
import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/// Backup of a database into one file: every row of one snapshot, also while a server runs. Never the keyset.
public record Backup(DatabaseSettings settings, Path keyset) {

    /// What was written or restored.
    public record Summary(long rows, int tables, Instant createdAt) {
        static Summary of(BackupReader.Contents contents) {
            return new Summary(
                    contents.rows(),
                    contents.header().tables().size(),
                    contents.header().createdAt());
        }
    }

    /// Writes a new file, readable by its owner alone, and reads it again to check it. The file appears under its name
    /// once that is done; a file that exists is not changed.
    ///
    /// Throws `StoreUnavailableException` if the database, its keyset or the file cannot be used.
    public Summary write(Path file, Instant now) {
        Path target = file.toAbsolutePath();
        requireNew(target);
        Path temporary = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            save(temporary, now);
            Summary summary = Summary.of(new BackupReader(temporary, keyset).check());
            publish(temporary, target);
            return summary;
        } catch (IOException failure) {
            throw unwritable(file, failure);
        } catch (SQLException failure) {
            throw unreadable(failure);
        } finally {
            temporary.toFile().delete();
        }
    }

    private void save(Path file, Instant now) throws IOException, SQLException {
        DatabaseIdentity identity = identity();
        Dialect dialect = Database.dialect(settings);
        BulkTransfer transfer = dialect.transfer();
        try (FileChannel channel = PrivateFile.open(file);
                OutputStream bytes = Channels.newOutputStream(channel);
                Connection snapshot = transfer.openSnapshot()) {
            SchemaTables schema = new SchemaTables(snapshot, dialect.tables());
            BackupHeader header = new BackupHeader(
                    schema.version(),
                    identity.installation(),
                    identity.epoch(),
                    now.truncatedTo(ChronoUnit.SECONDS),
                    schema.ordered());
            new BackupWriter(Keyset.open(keyset).cipher(), new TableReader(snapshot, schema, transfer))
                    .write(header, bytes);
            channel.force(true);
        }
    }

    /// Opens the database, which checks that it is current and that the keyset belongs to it.
    private DatabaseIdentity identity() {
        try (Database database = Database.openReadOnly(settings, keyset)) {
            return database.read(rows -> rows.identity().get());
        }
    }

    private static void publish(Path temporary, Path target) throws IOException {
        Files.move(temporary, target);
        PrivateFile.flush(Objects.requireNonNull(target.getParent()));
    }

    private static void requireNew(Path file) {
        if (Files.exists(file)) {
            throw taken(file);
        }
    }

    private static StoreUnavailableException taken(Path file) {
        return new StoreUnavailableException(
                "There is a file at " + file + " already; it was not changed; name another");
    }

    private static StoreUnavailableException unwritable(Path file, IOException failure) {
        return failure instanceof FileAlreadyExistsException
                ? taken(file)
                : new StoreUnavailableException(
                        "The backup " + file + " cannot be written (" + StoreUnavailableException.reason(failure)
                                + "); let this user write its folder, make room, or name another file",
                        failure);
    }

    private StoreUnavailableException unreadable(SQLException failure) {
        return new StoreUnavailableException(
                "The database at " + settings.location() + " cannot be backed up ("
                        + StoreUnavailableException.reason(failure) + "); "
                        + Database.dialect(settings).remedy(),
                failure);
    }
}
