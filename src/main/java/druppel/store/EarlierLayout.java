package druppel.store;

import druppel.store.dialect.JdbiFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/// Layout of the tables that an early build made: the first migration was edited before the first release. One
/// transaction brings the tables to today's first migration, and the history of migrations with them.
///
/// @param checksum the checksum of the first migration that made it
/// @param script updates the tables
record EarlierLayout(int checksum, String script) {
    /// The checksum of today's first migration, which is released and never changes again.
    static final int RELEASED = 85_307_304;

    private static final List<EarlierLayout> KNOWN = List.of(new EarlierLayout(198_367_811, "layouts/9461a937.sql"));

    /// The layout that a first migration with this checksum made; empty if it is unknown, or today's.
    static Optional<EarlierLayout> of(int checksum) {
        return KNOWN.stream().filter(layout -> layout.checksum == checksum).findFirst();
    }

    /// Updates the tables; does nothing if another process has.
    ///
    /// @param columnTypes column types by their placeholder in the script
    void update(DataSource source, Map<String, String> columnTypes) {
        JdbiFactory.create(source::getConnection).useTransaction(handle -> {
            int found = handle.createUpdate("""
                update flyway_schema_history set checksum = :released where version = '1' and checksum = :checksum
                """)
                    .bindMap(Map.of("released", RELEASED, "checksum", checksum))
                    .execute();
            if (found == 1) {
                handle.createScript(sql(columnTypes)).execute();
            }
        });
    }

    private String sql(Map<String, String> columnTypes) {
        try (InputStream file = EarlierLayout.class.getResourceAsStream(script)) {
            String sql = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> type : columnTypes.entrySet()) {
                sql = sql.replace("${" + type.getKey() + "}", type.getValue());
            }
            return sql;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
