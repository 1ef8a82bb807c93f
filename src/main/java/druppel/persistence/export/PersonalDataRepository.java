package druppel.persistence.export;

import java.util.List;
import java.util.Map;

/// Repository of everything that is stored about one member, for their export.
public interface PersonalDataRepository {

    /// One section: its name, and its rows.
    ///
    /// @param rows the values by name: texts, numbers, booleans, ISO 8601 instants; unknown ones are left out
    record Section(String name, List<Map<String, Object>> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /// All sections of a member, in all their accounts; those without rows too.
    List<Section> of(long member);
}
