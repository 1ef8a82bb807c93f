package druppel.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.persistence.export.DataCategory;
import druppel.store.export.PersonalTable.Exported;
import druppel.store.export.PersonalTable.Removal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The documents say of every table what the registry of personal data says.
class StoredDataDocumentedTest {
    private static final PersonalDataRegistry REGISTRY = PersonalDataRegistry.read();

    @Test
    void theTableOfStoredDataIsThatOfTheRegistry() throws IOException {
        assertThat(Files.readString(Path.of("docs/stored-data.md"))).contains(personal(), others());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/privacy.md", "docs/nl/privacy.md"})
    void theDataMapNamesEverySection(String document) throws IOException {
        String map = Files.readString(Path.of(document));

        assertThat(REGISTRY.tables()).allSatisfy(table -> assertThat(map).contains("`" + table.section() + "`"));
    }

    @Test
    void everyCategoryHasTables() {
        assertThat(REGISTRY.tables()).extracting(PersonalTable::category).contains(DataCategory.values());
    }

    private static String personal() {
        return Arrays.stream(DataCategory.values())
                .flatMap(category -> REGISTRY.tables().stream().filter(table -> table.category() == category))
                .map(StoredDataDocumentedTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(PersonalTable table) {
        String values =
                table.exported().stream().map(StoredDataDocumentedTest::value).collect(Collectors.joining(", "));
        String after = table.removal() == Removal.DELETED
                ? ""
                : "; after *forget*: " + table.removal().name().toLowerCase(java.util.Locale.ROOT);
        return "| `%s` | %s: %s | %s | %s | %s%s |"
                .formatted(table.section(), table.what(), values, table.purpose(), table.readers(), table.end(), after);
    }

    private static String value(Exported column) {
        return column.type() == PersonalTable.Type.SEALED ? "**" + column.property() + "**" : column.property();
    }

    private static String others() {
        return REGISTRY.otherTables().stream()
                .map(table -> "| `%s` | %s |".formatted(table.name(), table.why()))
                .collect(Collectors.joining("\n"));
    }
}
