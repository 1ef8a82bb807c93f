package druppel.store.export;

import druppel.persistence.export.DataCategory;
import druppel.store.export.PersonalTable.Column;
import druppel.store.export.PersonalTable.Exported;
import druppel.store.export.PersonalTable.Owner;
import druppel.store.export.PersonalTable.Removal;
import druppel.store.export.PersonalTable.Withheld;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// Registry of personal data, read from `personal-data.tsv`: every table of the schema, with its purpose, readers, end,
/// and what the export has of it.
///
/// @param tables those with rows about members
/// @param otherTables those without
record PersonalDataRegistry(List<PersonalTable> tables, List<OtherTable> otherTables) {
    private static final String PERSONAL = "*";
    private static final String OTHER = "-";

    PersonalDataRegistry {
        tables = List.copyOf(tables);
        otherTables = List.copyOf(otherTables);
    }

    /// Table without rows about members.
    ///
    /// @param why what it is instead
    record OtherTable(String name, String why, List<String> columns) {
        OtherTable {
            columns = List.copyOf(columns);
        }
    }

    /// Reads the registry that is shipped.
    static PersonalDataRegistry read() {
        try (InputStream file =
                Objects.requireNonNull(PersonalDataRegistry.class.getResourceAsStream("personal-data.tsv"))) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PersonalDataRegistry of(List<List<String>> lines) {
        return new PersonalDataRegistry(
                lines(lines, PERSONAL).map(line -> table(line, lines)).toList(),
                lines(lines, OTHER)
                        .map(line -> new OtherTable(
                                line.get(0), line.get(2), List.of(line.get(3).split(" ", -1))))
                        .toList());
    }

    private static Stream<List<String>> lines(List<List<String>> lines, String kind) {
        return lines.stream().filter(line -> line.get(1).equals(kind));
    }

    private static PersonalTable table(List<String> line, List<List<String>> lines) {
        String name = line.getFirst();
        return new PersonalTable(
                name,
                line.get(2),
                word(Owner.class, line.get(3)),
                word(DataCategory.class, line.get(4)),
                line.get(5),
                line.get(6),
                line.get(7),
                line.get(8),
                word(Removal.class, line.get(9).replaceFirst(":.*", "")),
                lines.stream()
                        .filter(other ->
                                other.getFirst().equals(name) && !other.get(1).equals(PERSONAL))
                        .map(PersonalDataRegistry::column)
                        .toList());
    }

    private static Column column(List<String> line) {
        return switch (line.get(2)) {
            case "give" -> new Exported(line.get(1), word(PersonalTable.Type.class, line.get(3)), line.get(4));
            case "withhold" -> new Withheld(line.get(1), line.get(4));
            default -> throw new IllegalStateException("personal-data.tsv: give or withhold: " + line);
        };
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
