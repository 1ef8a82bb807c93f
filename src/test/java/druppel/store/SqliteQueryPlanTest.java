package druppel.store;

import druppel.config.DatabaseSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What SQLite says of every statement. It plans by the schema alone, whatever is in the tables.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqliteQueryPlanTest implements QueryPlanContract {
    private static final Pattern SCAN = Pattern.compile("SCAN (\\w+)(?: USING .*INDEX (\\w+))?.*");

    private Connection connection;
    private Set<String> partial;

    @BeforeAll
    void open(@TempDir Path folder) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("druppel.db");
        Database.migrate(DatabaseSettings.of(url), Path.of("none"));
        connection = DriverManager.getConnection(url);
        partial =
                Set.copyOf(ask("select name from sqlite_schema where type = 'index' and sql like '% where %'", "name"));
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public String parameter() {
        return "?";
    }

    @Override
    public String locks() {
        return "";
    }

    @Override
    public List<String> faults(String statement) throws SQLException {
        return ask("explain query plan " + statement, "detail").stream()
                .flatMap(step -> fault(step, statement))
                .toList();
    }

    /// A partial index holds a small part of its table, which may be read whole.
    private Stream<String> fault(String step, String statement) {
        if (step.equals("USE TEMP B-TREE FOR ORDER BY")) {
            return Stream.of("sort");
        }
        var scan = SCAN.matcher(step);
        return scan.matches() && !derived(scan.group(1), statement) && !partial.contains(String.valueOf(scan.group(2)))
                ? Stream.of("scan " + scan.group(1))
                : Stream.empty();
    }

    /// Whether a name is that of rows which the statement itself has made.
    private static boolean derived(String name, String statement) {
        return name.equals("CONSTANT")
                || Pattern.compile("\\) (as )?" + name + "\\b|\\b" + name + " as (materialized )?\\(")
                        .matcher(statement)
                        .find();
    }

    @Override
    public Set<String> references() throws SQLException {
        return Set.copyOf(ask("""
            select t.name || '.' || f."from" as place
            from sqlite_schema t join pragma_foreign_key_list(t.name) f
            where t.type = 'table'
            """, "place"));
    }

    @Override
    public Set<String> indexed() throws SQLException {
        return new HashSet<>(ask("""
            select t.name || '.' || c.name as place
            from sqlite_schema t
              join pragma_index_list(t.name) i
              join pragma_index_info(i.name) c
            where t.type = 'table' and c.seqno = 0 and not i.partial
            union all
            select t.name || '.' || p.name
            from sqlite_schema t join pragma_table_info(t.name) p
            where t.type = 'table' and p.pk = 1
            """, "place"));
    }
}
