package druppel.store.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.store.dialect.StoreUnavailableException;
import druppel.testing.CapturedLogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("keys").resolve("keyset.json");
    }

    @Test
    void aNewKeysetBelongsToItsOwnerAlone() throws IOException {
        Keyset.create(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeysetOpensWhatItSealedBefore() {
        byte[] sealed = Keyset.create(file).cipher().encryptText("mine", "here");

        assertThat(Keyset.open(file).cipher().readText(sealed, "here")).contains("mine");
    }

    @Test
    void aKeysetThatIsThereIsNeverOverwritten() throws IOException {
        Keyset.create(file);
        String before = Files.readString(file);

        assertThatThrownBy(() -> Keyset.create(file))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("There is already a keyset at " + file + "; it was not changed; name another file");
        assertThat(file).hasContent(before);
    }

    @Test
    void aMarkedKeysetKeepsItsKeysItsModeAndTheLinkToIt() throws IOException {
        byte[] sealed = Keyset.create(file).cipher().encryptText("mine", "here");
        String keys = Files.readString(file).substring(1);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        boolean before = Keyset.isUsed(link);
        Keyset.markUsed(link);
        Keyset.markUsed(link);

        assertThat(before).isFalse();
        assertThat(Keyset.isUsed(file)).isTrue();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).endsWith(keys).hasSizeLessThan(keys.length() + 40);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
        assertThat(Keyset.open(file).cipher().readText(sealed, "here")).contains("mine");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aKeysetThatCannotBeMarkedStaysAsItIs() throws IOException {
        // No file next to it can have a longer name, not even for root.
        Path longest = folder.resolve("k".repeat(250));
        Keyset.create(longest);
        String before = Files.readString(longest);
        try (CapturedLogs logs = new CapturedLogs()) {
            Keyset.markUsed(longest);

            assertThat(logs.text()).contains("Cannot mark the keyset as used");
        }
        assertThat(longest).hasContent(before);
    }

    @Test
    void aMissingKeysetIsNamed() {
        assertThatThrownBy(() -> Keyset.open(file))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("There is no keyset at "
                        + file
                        + "; restore it from your backup,"
                        + " name it in DRUPPEL_KEYSET, or create one with druppel keys new");
    }

    @Test
    void aKeysetOpenToEverybodyIsRefused() throws IOException {
        Keyset.create(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> Keyset.open(file))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("The keyset " + file + " is accessible to other users; run chmod 600 " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{}", "{\"primaryKeyId\":1,\"key\":[]}", "[1,2"})
    void aFileThatHoldsNoKeysetIsRefusedInOneLine(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);

        assertThatThrownBy(() -> Keyset.open(file))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("The file "
                        + file
                        + " is not a keyset; restore it from your backup, or name it in DRUPPEL_KEYSET");
    }

    @Test
    void aKeysetThatCannotBeReadIsNamed() throws IOException {
        Files.createDirectories(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> Keyset.open(file))
                .isInstanceOf(StoreUnavailableException.class)
                .message()
                .startsWith("The keyset " + file + " cannot be read")
                .hasLineCount(1);
    }

    @Test
    void aPlaceWhereNoKeysetCanBeMadeIsNamed() throws IOException {
        Files.writeString(file.getParent(), "a file where a folder should be");

        assertThatThrownBy(() -> Keyset.create(file))
                .isInstanceOf(StoreUnavailableException.class)
                .message()
                .startsWith("The keyset " + file + " cannot be created")
                .hasLineCount(1);
    }
}
