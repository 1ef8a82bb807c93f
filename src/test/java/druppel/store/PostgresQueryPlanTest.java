package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import druppel.config.DatabaseSettings;
import druppel.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What PostgreSQL says of every statement, for parameters of any value.
///
/// Empty tables are read row by row whatever indexes they have. So every way but by an index is
/// made as dear as can be: what is still read row by row has no index. An index that is read from
/// one end to the other, for want of a condition on its first column, is no better.
///
/// The planner also looks at how many pages a table and its indexes have, even if they are empty: the database is one
/// that no other test has used, so that its answers are the same each time.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresQueryPlanTest implements QueryPlanContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DatabaseSettings settings = PostgresServer.newlyMigrated();
    private final Map<String, String> firstColumns = new HashMap<>();
    private Connection connection;
    private Set<String> partial;

    @BeforeAll
    void open() throws SQLException {
        String url = settings.url() + "?preferQueryMode=simple";
        connection = DriverManager.getConnection(url, "postgres", "");
        for (String way : List.of("seqscan", "bitmapscan", "hashjoin", "mergejoin")) {
            ask("select set_config('enable_" + way + "', 'off', false) as off", "off");
        }
        for (String index : ask("select indexrelid::regclass as name from pg_index", "name")) {
            firstColumns.put(index, firstColumn(index));
        }
        partial =
                Set.copyOf(ask("select indexrelid::regclass as name from pg_index where indpred is not null", "name"));
    }

    @Test
    void whatIsChangedIsLockedOnce() {
        assertThat(faultsOfAll("lock")).isEmpty();
    }

    @Test
    void aLockThatIsSoughtForEachRowIsFound() throws SQLException {
        assertThat(faults("""
            delete from reflection where id in (
              select id from reflection order by id limit 1 for update skip locked)
            """)).contains("lock");
    }

    private String firstColumn(String index) throws SQLException {
        return ask("select pg_get_indexdef('" + index + "'::regclass, 1, true) as name", "name")
                .getFirst();
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
        PostgresServer.drop(settings);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public String parameter() {
        return "$";
    }

    @Override
    public String locks() {
        return "for update skip locked";
    }

    @Override
    public List<String> faults(String statement) throws SQLException {
        String plan = String.join("\n", ask("explain (generic_plan, format json) " + statement, "QUERY PLAN"));
        List<String> faults = new ArrayList<>();
        walk(read(plan).get(0).get("Plan"), faults);
        return faults;
    }

    private void walk(JsonNode node, List<String> faults) {
        fault(node).forEach(faults::add);
        node.path("Plans").forEach(part -> {
            if (!first(node, part)) {
                walk(part, faults);
            }
        });
    }

    /// Whether it takes no more than the first rows of an index, as they come.
    private static boolean first(JsonNode node, JsonNode part) {
        return node.get("Node Type").asText().equals("Limit")
                && part.get("Node Type").asText().startsWith("Index")
                && !part.has("Filter");
    }

    private Stream<String> fault(JsonNode node) {
        return switch (node.get("Node Type").asText()) {
            case "Sort" -> Stream.of("sort");
            case "ModifyTable" -> locks(node) ? Stream.of("lock") : Stream.empty();
            case "Seq Scan" -> Stream.of("scan " + node.get("Relation Name").asText());
            case "Index Scan", "Index Only Scan" ->
                narrows(node)
                        ? Stream.empty()
                        : Stream.of("scan " + node.get("Relation Name").asText());
            default -> Stream.empty();
        };
    }

    /// Whether rows are locked where they are sought: a plan that seeks them once for each row
    /// locks, with a limit, others each time, and so more than the limit. A `with` is carried out
    /// once.
    private static boolean locks(JsonNode node) {
        return node.get("Node Type").asText().equals("LockRows")
                || StreamSupport.stream(node.path("Plans").spliterator(), false)
                        .filter(part -> !part.path("Subplan Name").asText().startsWith("CTE "))
                        .anyMatch(PostgresQueryPlanTest::locks);
    }

    private boolean narrows(JsonNode node) {
        String index = node.get("Index Name").asText();
        String first = firstColumns.get(index);
        return partial.contains(index) || node.path("Index Cond").asText().matches("(?s).*\\(+" + first + "\\b.*");
    }

    private static JsonNode read(String plan) {
        try {
            return JSON.readTree(plan);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    @Override
    public Set<String> references() throws SQLException {
        return Set.copyOf(ask("""
            select conrelid::regclass || '.' || attname as place
            from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
            where contype = 'f'
            """, "place"));
    }

    @Override
    public Set<String> indexed() throws SQLException {
        return Set.copyOf(ask("""
            select distinct indrelid::regclass || '.' || attname as place
            from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
            where indpred is null
            """, "place"));
    }
}
