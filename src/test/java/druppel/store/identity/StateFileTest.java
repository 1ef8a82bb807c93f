package druppel.store.identity;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.workspace.ActChainLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFileTest {
    private static final DatabaseIdentity IDENTITY =
            new DatabaseIdentity("one", 3, Instant.parse("2026-11-24T12:00:00.123Z"), Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void itRemembersWhatWasWrittenLast() throws IOException {
        StateFile file = file();
        file.write(DatabaseIdentity.first("one"));

        file.write(IDENTITY);

        assertThat(file.read()).contains(IDENTITY);
    }

    @Test
    void itRemembersTheEndOfTheLogOfAdminsNextToTheIdentity() throws IOException {
        ActAnchor anchor = ActAnchor.first(IDENTITY, new ActChainLink(7, "ab"))
                .losing(new ActChainLink(5, "cd"), Instant.parse("2026-11-24T12:00:00Z"));
        assertThat(file().acts()).isEmpty();

        file().write(IDENTITY);
        assertThat(file().acts()).isEmpty();
        file().write(anchor);
        file().write(IDENTITY);

        assertThat(file().acts()).contains(anchor);
        assertThat(file().read()).contains(IDENTITY);
    }

    @Test
    void itLiesNextToTheKeysetReadableByItsOwnerAloneAndLeavesNothingElse() throws IOException {
        file().write(IDENTITY);

        assertThat(Files.getPosixFilePermissions(folder.resolve("keyset.json.state")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aMissingFileRemembersNothing() {
        assertThat(file().read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"installation\":\"one\",\"epoch\":1}",
                "{\"installation\":\"one\",\"epoch\":0,\"high_water\":\"2026-11-24T12:00:00Z\"}",
                "{\"installation\":\"one\",\"epoch\":1,\"high_water\":\"noon\"}"
            })
    void aFileThatIsNotUnderstoodRemembersNothing(String content) throws IOException {
        Files.writeString(folder.resolve("keyset.json.state"), content);

        assertThat(file().read()).isEmpty();
    }

    private StateFile file() {
        return StateFile.of(folder.resolve("keyset.json"));
    }
}
