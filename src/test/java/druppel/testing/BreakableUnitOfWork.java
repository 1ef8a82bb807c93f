package druppel.testing;

import druppel.domain.member.Platform;
import druppel.persistence.InboxRepository;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.store.CountedStore;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Unit of work on a real SQLite database in a temporary folder that can be made to fail.
public final class BreakableUnitOfWork implements UnitOfWork, AutoCloseable {
    private final Path folder;
    private final String url;
    private final Database database;
    private final CountedStore counted;
    private volatile boolean broken;

    public BreakableUnitOfWork() {
        try {
            folder = Files.createTempDirectory("druppel-test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        url = "jdbc:sqlite:" + folder.resolve("druppel.db");
        database = SqliteTemplate.open(folder);
        counted = new CountedStore(database);
    }

    /// The same database, with its statements counted.
    public CountedStore counted() {
        return counted;
    }

    /// Makes all writes fail.
    public void breakDown() {
        broken = true;
    }

    /// Makes writes succeed again.
    public void mend() {
        broken = false;
    }

    /// The number of stored events, processed or not.
    public int events() throws SQLException {
        return count("select count(*) from inbox");
    }

    private int count(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(query)) {
            return count.getInt(1);
        }
    }

    /// The number of stored replies that are not sent completely.
    public int unsent() throws SQLException {
        return count("select count(*) from inbox where encrypted_reply is not null");
    }

    /// The number of events that are not processed; claims none of them.
    public int unfinished() throws SQLException {
        return count("select count(*) from inbox where encrypted_body is not null");
    }

    /// Waits until all events are processed.
    public void settle() {
        Await.until(
                () -> {
                    try {
                        return unfinished() == 0;
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                },
                () -> "some events are not processed");
    }

    /// The events that are not processed.
    public List<InboxRepository.Event> waiting(Platform platform) {
        Instant late = Instant.parse("2100-01-01T00:00:00Z");
        return claim(rows -> rows.inbox().claim(platform, "test", late, late, 10)).stream()
                .map(InboxRepository.Claimed::event)
                .toList();
    }

    /// The contents of the database files, one character for each byte.
    public String files() throws IOException {
        StringBuilder text = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "druppel.db*")) {
            for (Path file : files) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    @Override
    public <T> T read(Function<Repositories, T> work) {
        return counted.read(work);
    }

    @Override
    public <T> T write(Function<Repositories, T> work) {
        if (broken) {
            throw new IllegalStateException("the disk is full");
        }
        return counted.write(work);
    }

    @Override
    public <T> T claim(Function<Repositories, T> work) {
        if (broken) {
            throw new IllegalStateException("the disk is full");
        }
        return counted.claim(work);
    }

    @Override
    public void close() {
        database.close();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
