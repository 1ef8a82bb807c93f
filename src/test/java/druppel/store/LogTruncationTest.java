package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.Member;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTruncationTest implements StoreFixture {
    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + file(), folder.resolve("keyset.json"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }

    private Path file() {
        return folder.resolve("druppel.db");
    }

    private Path log() {
        return folder.resolve("druppel.db-wal");
    }

    @Test
    void theLogIsEmptyOnceSomebodyIsForgotten() throws IOException {
        Member bram = meet(BRAM);
        assertThat(content(log())).contains(BRAM.user());
        write(rows -> rows.members().forget(bram.id()));

        assertThat(log()).isEmptyFile();
        assertThat(content(file())).doesNotContain("T1U2");
    }

    @Test
    void whoeverReadsHoldsItUpUntilTheyHaveRead() throws SQLException {
        Member bram = meet(BRAM);
        try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("select count(*) from member").close();
            write(rows -> rows.members().forget(bram.id()));
            database.logTruncation().retry();
            assertThat(log()).isNotEmptyFile();
            reader.rollback();
        }
        database.logTruncation().retry();

        assertThat(log()).isEmptyFile();
    }

    @Test
    void nothingIsTriedWhereNothingWasDeleted() {
        meet(BRAM);
        database.logTruncation().retry();

        assertThat(log()).isNotEmptyFile();
    }

    @Test
    void aStartEmptiesTheLogThatACrashLeft() throws IOException {
        meet(BRAM);
        Path copy = Files.createDirectory(folder.resolve("copy"));
        for (String name : new String[] {"druppel.db", "druppel.db-wal"}) {
            Files.copy(folder.resolve(name), copy.resolve(name));
        }
        try (Database _ = Database.open("jdbc:sqlite:" + copy.resolve("druppel.db"), folder.resolve("keyset.json"))) {
            assertThat(copy.resolve("druppel.db-wal")).isEmptyFile();
        }
    }

    private static String content(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
