package druppel.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class SqliteForgottenBytesTest extends ForgottenBytesContract {
    private String url = "";

    @Override
    DatabaseSettings settings(Path folder) {
        url = "jdbc:sqlite:" + folder.resolve("druppel.db");
        return DatabaseSettings.of(url);
    }

    @Override
    Connection raw() throws SQLException {
        Connection raw = DriverManager.getConnection(url);
        try (Statement statement = raw.createStatement()) {
            statement.execute("pragma secure_delete = on");
        }
        return raw;
    }

    @Override
    String overriding() {
        return "";
    }

    @Override
    List<String> remains(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).contains(folder.resolve("druppel.db-wal"), folder.resolve("druppel.db-shm"));
            return all.stream().flatMap(SqliteForgottenBytesTest::markers).toList();
        }
    }

    private static Stream<String> markers(Path file) {
        try {
            return Pattern.compile("Mark3r[a-z_0-9-]*")
                    .matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .results()
                    .map(found -> file.getFileName() + ": " + found.group())
                    .distinct();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
