package druppel.store.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Integrity of a database, as far as the database itself can check it.
///
/// @param references faults of foreign keys, such as the table of a row whose parent is missing
/// @param pages damage of its file; empty if this database does not check that
public record DatabaseIntegrity(List<String> references, Optional<List<String>> pages) {
    public DatabaseIntegrity {
        references = List.copyOf(references);
        pages = pages.map(List::copyOf);
    }

    /// The first column of the rows of a query.
    public static List<String> column(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (results.next()) {
                found.add(results.getString(1));
            }
            return found;
        }
    }
}
