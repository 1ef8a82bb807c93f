package druppel.platform;

import druppel.persistence.Repositories;
import java.util.Optional;
import java.util.function.Function;

/// Rows of the database as they are, for checks that neither make nor migrate one.
public interface StoredRows {
    /// What a query finds.
    ///
    /// @param none the result if there is no database of this version yet
    /// @return empty if the database cannot be read
    <T> Optional<T> read(Function<Repositories, T> query, T none);
}
