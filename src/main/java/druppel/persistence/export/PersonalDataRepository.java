package druppel.persistence.export;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Repository of everything that is stored about one member, in all their accounts, for their export and its inventory.
public interface PersonalDataRepository {
    /// Key of the names of those values of a row that do not decrypt.
    String UNREADABLE = "unreadable";

    /// Number of rows of a section.
    record Count(String section, DataCategory category, int rows) {}

    /// The number of rows of each section that has any.
    List<Count> counts(long member);

    /// The names of all sections.
    List<String> sections();

    /// Reads the rows of a section, one after another.
    ///
    /// @param reader gets the values of a row by name: texts, numbers, booleans, ISO 8601 instants; what is not
    ///   stored is left out, and what does not decrypt is named in a list under `UNREADABLE`
    void read(long member, String section, Consumer<Map<String, Object>> reader);
}
