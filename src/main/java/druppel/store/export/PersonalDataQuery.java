package druppel.store.export;

import druppel.domain.anonymity.SurveyTally;
import druppel.persistence.export.DataCategory;
import druppel.persistence.export.PersonalDataRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.export.PersonalTable.Exported;
import druppel.store.sql.ResultRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Query of everything that is stored about a member, with a statement for each table of the `PersonalDataRegistry`.
public record PersonalDataQuery(Handle handle, RowCipher rowCipher) implements PersonalDataRepository {
    private static final PersonalDataRegistry REGISTRY = PersonalDataRegistry.read();
    private static final int ROWS_AT_ONCE = 250;
    private static final String ACCOUNTS = """
        with accounts as (
          select platform, workspace, user_id as account_id from member where id = :member
          union select platform, workspace, user_id as account_id from linked_account where member_id = :member)
        """;

    /// The statements, for the check of their query plans.
    static Stream<String> statements() {
        return Stream.concat(
                Stream.of(countStatement()), REGISTRY.tables().stream().map(PersonalDataQuery::statement));
    }

    @Override
    public List<Count> counts(long member) {
        Map<String, DataCategory> categories =
                REGISTRY.tables().stream().collect(Collectors.toMap(PersonalTable::section, PersonalTable::category));
        return handle
                .createQuery(countStatement())
                .bind("member", member)
                .map(ResultRow.mapper(row -> new Count(
                        row.text("section"),
                        Objects.requireNonNull(categories.get(row.text("section"))),
                        row.count("entries"))))
                .list()
                .stream()
                .filter(count -> count.rows() > 0)
                .toList();
    }

    private static String countStatement() {
        return ACCOUNTS
                + REGISTRY.tables().stream()
                        .map(table -> "select '%s' as section, count(*) as entries from %s where %s"
                                .formatted(
                                        table.section(),
                                        table.name(),
                                        table.owner().condition()))
                        .collect(Collectors.joining("\nunion all "));
    }

    @Override
    public List<String> sections() {
        return REGISTRY.tables().stream().map(PersonalTable::section).toList();
    }

    @Override
    public void read(long member, String section, Consumer<Map<String, Object>> reader) {
        PersonalTable table = REGISTRY.tables().stream()
                .filter(one -> one.section().equals(section))
                .findFirst()
                .orElseThrow();
        try (Stream<Map<String, Object>> rows = handle
                .createQuery(statement(table))
                .setFetchSize(ROWS_AT_ONCE)
                .bind("member", member)
                .map((results, context) -> row(table.exported(), results))
                .stream()) {
            rows.forEach(reader);
        }
    }

    private static String statement(PersonalTable table) {
        List<Exported> columns = table.exported();
        String values = IntStream.range(0, columns.size())
                .mapToObj(index -> expression(table, columns.get(index), index))
                .collect(Collectors.joining(", "));
        return ACCOUNTS + "select " + values + " from " + table.name() + " where "
                + table.owner().condition() + " order by " + (columns.size() > 1 ? "1, 2" : "1");
    }

    private static String expression(PersonalTable table, Exported column, int index) {
        String value = column.name() + " as value_" + index;
        return switch (column.type()) {
            case SEALED -> value + ", " + RowCipher.rowName(table.name(), column.name()) + " as name_" + index;
            case OWN ->
                "coalesce(%s in (select account_id from accounts), false) as value_%d".formatted(column.name(), index);
            case SHARE -> "case when closed then more || ' ' || same || ' ' || less end as value_" + index;
            case TEXT, NUMBER, FLAG, INSTANT -> value;
        };
    }

    private Map<String, Object> row(List<Exported> columns, ResultSet results) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            String property = columns.get(index).property();
            if (results.getObject("value_" + index) != null) {
                Optional<Object> value = value(columns.get(index), index, results);
                value.ifPresent(known -> row.put(property, known));
                if (value.isEmpty() && columns.get(index).type() == PersonalTable.Type.SEALED) {
                    unreadable.add(property);
                }
            }
        }
        if (!unreadable.isEmpty()) {
            row.put(UNREADABLE, unreadable);
        }
        return row;
    }

    private Optional<Object> value(Exported exported, int index, ResultSet results) throws SQLException {
        String column = "value_" + index;
        return switch (exported.type()) {
            case TEXT -> Optional.of(results.getString(column));
            case NUMBER -> Optional.of(results.getLong(column));
            case FLAG, OWN -> Optional.of(results.getBoolean(column));
            case INSTANT ->
                Optional.of(Instant.ofEpochMilli(results.getLong(column)).toString());
            case SHARE ->
                share(
                        results.getString(column),
                        SurveyTally.Answer.valueOf(exported.name().toUpperCase(Locale.ROOT)));
            case SEALED ->
                rowCipher
                        .readText(results.getBytes(column), results.getString("name_" + index))
                        .map(text -> text);
        };
    }

    private static Optional<Object> share(String counts, SurveyTally.Answer answer) {
        int[] parts =
                Stream.of(counts.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
        SurveyTally tally = new SurveyTally(parts[0], parts[1], parts[2]);
        return tally.isEnough() ? Optional.of(tally.share(answer).name().toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
