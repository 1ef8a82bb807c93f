package druppel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.boot.AddressTable.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AddressTableTest {
    private static final AddressTable TABLE = AddressTable.read();

    @Test
    void eachAddressHasAStatusForEachRole() {
        assertThat(TABLE.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.statuses()).as(row.address()).hasSameSizeAs(Role.values()));
    }

    /// After a change of the table, the one in the document is replaced by the one of this failure.
    @Test
    void theDocumentShowsTheTable() throws IOException {
        assertThat(Files.readString(Path.of("docs/security.md"))).contains("\n" + TABLE.markdown() + "\n");
    }
}
