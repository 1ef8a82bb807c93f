package druppel.store;

import druppel.config.DatabaseSettings;
import druppel.domain.calendar.HolidayCalendars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/// A migrated SQLite database and its keyset, made once for all tests of this process and copied
/// for each: quicker than to migrate each.
public final class SqliteTemplate {
    private SqliteTemplate() {}

    /// Opens the database of this folder, copied there if the folder has none yet.
    public static Database open(Path folder, HolidayCalendars holidayCalendars) {
        Path file = folder.resolve("druppel.db");
        Path keyset = folder.resolve("keyset.json");
        copy(file, keyset);
        return Database.open(DatabaseSettings.of("jdbc:sqlite:" + file), keyset, holidayCalendars);
    }

    /// The same in a world without holidays.
    public static Database open(Path folder) {
        return open(folder, HolidayCalendars.NONE);
    }

    /// Copies the template to these two files, unless there is a database already.
    public static void copy(Path database, Path keyset) {
        if (Files.exists(database)) {
            return;
        }
        try {
            Files.createDirectories(database.getParent());
            Files.copy(Made.FOLDER.resolve("druppel.db"), database);
            Files.copy(Made.FOLDER.resolve("keyset.json"), keyset);
            copyFolder(Made.FOLDER.resolve("keyset.json.keys"), keyset.resolveSibling(keyset.getFileName() + ".keys"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Copies a folder with the permissions of its files.
    public static void copyFolder(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static final class Made {
        private static final Path FOLDER = folder();

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("druppel-template");
                Path file = folder.resolve("druppel.db");
                Path keyset = folder.resolve("keyset.json");
                Database.open("jdbc:sqlite:" + file, keyset).close();
                folder.toFile().deleteOnExit();
                file.toFile().deleteOnExit();
                keyset.toFile().deleteOnExit();
                deleteOnExit(folder.resolve("keyset.json.keys"));
                return folder;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void deleteOnExit(Path keys) throws IOException {
            try (Stream<Path> files = Files.walk(keys)) {
                files.forEach(file -> file.toFile().deleteOnExit());
            }
        }
    }
}
