package druppel.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.config.DatabaseSettings;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import druppel.store.StoreFixture;
import druppel.store.crypto.Keyset;
import druppel.store.dialect.StoreUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that is not, byte by byte, what was written is refused.
class BackupReaderTest {
    /// Ten bytes of which some mean nothing, such as the time.
    private static final int GZIP_HEADER = 10;

    @TempDir
    private static Path folder;

    private static Path keyset = Path.of("");
    private static byte[] written = {};

    @BeforeAll
    static void write() throws IOException {
        keyset = folder.resolve("keyset.json");
        try (Database database = SqliteTemplate.open(folder)) {
            StoreFixture store = () -> database;
            store.keep(store.meet(StoreFixture.ANNA).id(), StoreFixture.MONDAY, "I asked first");
        }
        Path file = folder.resolve("backup.druppel");
        new Backup(DatabaseSettings.of("jdbc:sqlite:" + folder.resolve("druppel.db")), keyset)
                .write(file, StoreFixture.NOW);
        written = Files.readAllBytes(file);
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        assertThat(reader(written).check().rows()).isGreaterThan(3);
    }

    @Test
    void aFlippedBitIsNoticedWhereverItIs() {
        assertThat(IntStream.iterate(GZIP_HEADER, at -> at < written.length, at -> at + 17))
                .hasSizeGreaterThan(100)
                .allSatisfy(at -> {
                    byte[] flipped = written.clone();
                    flipped[at] ^= (byte) (1 << (at % Byte.SIZE));
                    assertRefused(flipped);
                });
    }

    @Test
    void aTruncatedFileIsNoticedWhereverItEnds() {
        assertThat(IntStream.iterate(0, at -> at < written.length, at -> at + 41))
                .allSatisfy(at -> assertRefused(Arrays.copyOf(written, at)));
    }

    @Test
    void aChangedLineIsNoticedWhicheverItIs() {
        List<String> lines = unzipped().lines().toList();
        assertThat(IntStream.range(0, lines.size())).allSatisfy(line -> {
            String changed = lines.get(line).replaceFirst("([0-9])", "$19");
            assertRefused(zipped(unzipped().replace(lines.get(line), changed + " ")));
        });
    }

    @Test
    void aRowThatIsAddedIsNoticedInItsTable() {
        byte[] more = zipped(unzipped().replaceFirst("(\\[1,.*\\n)", "$1$1"));

        assertThatThrownBy(() -> reader(more).check())
                .hasMessageContaining("the rows are not those that were written, in the table ");
    }

    @Test
    void whatFollowsTheSealIsNoticed() {
        assertThatThrownBy(() -> reader(zipped(unzipped() + "[1]\n")).check())
                .hasMessageContaining("something follows the seal");
    }

    @Test
    void aFileSealedWithAnotherKeysetIsRefused() throws IOException {
        Path other = folder.resolve("other.json");
        Keyset.create(other);

        assertThatThrownBy(() -> new BackupReader(file(written), other).check())
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageEndingWith(" was not sealed with the keyset " + other
                        + "; name the keyset of its database in DRUPPEL_KEYSET, or use another backup");
    }

    @Test
    void aNewerFormatNamesTheWayOut() {
        byte[] newer = zipped(unzipped().replaceFirst("\"druppel_backup\":1", "\"druppel_backup\":2"));

        assertThatThrownBy(() -> reader(newer).check())
                .hasMessageEndingWith(
                        " was made by a newer version of Druppel (format 2); restore it with that version");
    }

    @Test
    void anotherFileIsRefused() {
        assertRefused("id,name\n1,Anna\n".getBytes(StandardCharsets.UTF_8));
        assertRefused(zipped("id,name\n1,Anna\n"));
        assertRefused(zipped("{}\n"));
        assertRefused(zipped("x".repeat(LineReader.LONGEST + 100)));
    }

    private static void assertRefused(byte[] content) {
        assertThatThrownBy(() -> reader(content).check())
                .isInstanceOf(StoreUnavailableException.class)
                .message()
                .hasLineCount(1)
                .contains("The backup ", "; ");
    }

    private static BackupReader reader(byte[] content) {
        return new BackupReader(file(content), keyset);
    }

    private static Path file(byte[] content) {
        try {
            return Files.write(folder.resolve("changed.druppel"), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String unzipped() {
        try (GZIPInputStream lines = new GZIPInputStream(new ByteArrayInputStream(written))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] zipped(String lines) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return zipped.toByteArray();
    }
}
