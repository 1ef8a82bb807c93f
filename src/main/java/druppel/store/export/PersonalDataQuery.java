package druppel.store.export;

import druppel.persistence.export.PersonalDataRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.export.PersonalDataRegistry.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// Query of everything that is stored about a member: a statement for each table of the `PersonalDataRegistry`.
public record PersonalDataQuery(Handle handle, RowCipher rowCipher) implements PersonalDataRepository {
    private static final PersonalDataRegistry REGISTRY = PersonalDataRegistry.read();
    private static final String ACCOUNTS = """
        with accounts as (
          select platform, workspace, user_id as account_id from member where id = :member
          union select platform, workspace, user_id as account_id from linked_account where member_id = :member)
        """;

    @Override
    public List<Section> of(long member) {
        return REGISTRY.tables().stream().map(table -> section(table, member)).toList();
    }

    private Section section(Line table, long member) {
        List<Line> columns = REGISTRY.given(table);
        String values = IntStream.range(0, columns.size())
                .mapToObj(index -> expression(columns.get(index), index))
                .collect(Collectors.joining(", "));
        String sql = ACCOUNTS + "select " + values + " from " + table.table() + " where "
                + PersonalDataRegistry.owner(table).condition() + " order by 1, 2";
        return new Section(
                table.action(),
                handle.createQuery(columns.size() > 1 ? sql : sql.replace("order by 1, 2", "order by 1"))
                        .bind("member", member)
                        .map((results, context) -> row(columns, results))
                        .list());
    }

    private static String expression(Line column, int index) {
        String value = column.column() + " as value_" + index;
        return switch (column.type()) {
            case "sealed" -> value + ", " + RowCipher.rowName(column.table(), column.column()) + " as name_" + index;
            case "own" ->
                "coalesce(%s in (select account_id from accounts), false) as value_%d"
                        .formatted(column.column(), index);
            default -> value;
        };
    }

    private Map<String, Object> row(List<Line> columns, ResultSet results) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            String name = columns.get(index).name();
            value(columns.get(index).type(), index, results).ifPresent(value -> row.put(name, value));
        }
        return row;
    }

    private Optional<Object> value(String type, int index, ResultSet results) throws SQLException {
        String column = "value_" + index;
        if (results.getObject(column) == null) {
            return Optional.empty();
        }
        return switch (type) {
            case "text" -> Optional.of(results.getString(column));
            case "number" -> Optional.of(results.getLong(column));
            case "flag", "own" -> Optional.of(results.getBoolean(column));
            case "instant" ->
                Optional.of(Instant.ofEpochMilli(results.getLong(column)).toString());
            case "sealed" ->
                rowCipher
                        .readText(results.getBytes(column), results.getString("name_" + index))
                        .map(text -> text);
            default -> throw new IllegalStateException("personal-data.tsv: there is no type " + type);
        };
    }
}
