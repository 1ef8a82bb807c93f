package druppel.store.crypto;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/// Encrypted columns: where each is, what its rows are called, and who their subject is. Whatever goes through all
/// encrypted values goes through these. Offers that last for minutes are left out.
enum SealedColumn {
    REFLECTION("reflection", "encrypted_text", Of.MEMBER, "'reflection:' || member_id || ':' || id", "id"),
    PLAN("plan", "encrypted_text", Of.MEMBER, "'plan:' || member_id || ':' || practice_id", "member_id", "practice_id"),
    KEPT_ACT(
            "kept_act",
            "encrypted_plan",
            Of.MEMBER,
            "'kept_act:' || member_id || ':' || nudge_id",
            "member_id",
            "nudge_id"),
    AUTOMATICITY(
            "automaticity_check",
            "encrypted_answers",
            Of.MEMBER,
            "'automaticity:' || member_id || ':' || nudge_id || ':' || started_on",
            "member_id",
            "nudge_id",
            "started_on"),
    SELF_CHECK(
            "self_check",
            "encrypted_answers",
            Of.MEMBER,
            "'check:' || member_id || ':' || started_on",
            "member_id",
            "started_on"),
    FEEDBACK("nudge_feedback", "encrypted_text", Of.MEMBER, "'challenge:' || member_id || ':' || nudge_id", "id"),
    PUBLISHED_FEEDBACK("published_feedback", "encrypted_text", Of.NOBODY, "'published_challenge:' || id", "id"),
    TEAM("team", "encrypted_code", Of.NOBODY, "'echo:' || id", "id"),
    EVENT("inbox", "encrypted_body", Of.NOBODY, "'inbox:' || platform || ':' || event_id", "platform", "event_id"),
    REPLY("inbox", "encrypted_reply", Of.NOBODY, "'reply:' || platform || ':' || event_id", "platform", "event_id"),
    MESSAGE("transcript", "encrypted_content", Of.WRITER, "'transcript:' || id", "id"),
    ACCOUNT("local_account", "encrypted_name", Of.USER, "'local account:' || user_id", "user_id"),
    TOKEN(
            "installation",
            "encrypted_token",
            Of.NOBODY,
            "'installation:' || platform || ':' || workspace || ':token'",
            "platform",
            "workspace"),
    RENEWAL(
            "installation",
            "encrypted_refresh_token",
            Of.NOBODY,
            "'installation:' || platform || ':' || workspace || ':renewal'",
            "platform",
            "workspace"),
    CODE_KEY("code_key", "encrypted_key", Of.NOBODY, "'code key'", "id"),
    KEY_CHECK("key_check", "encrypted_value", Of.NOBODY, "'key check'", "id");

    /// Expressions of the subject of a row.
    private static final class Of {
        private static final String MEMBER = "'member:' || member_id";
        private static final String WRITER = "'local:' || coalesce(author, conversation)";
        private static final String USER = "'local:' || user_id";
        private static final String NOBODY = "''";
    }

    /// Value of a column.
    ///
    /// @param key the values of the columns that find its row
    /// @param name the name of its row, the associated data
    /// @param subject whose key it belongs under; empty for the keyset
    @SuppressWarnings("ArrayRecordComponent") // never compared; encrypted again at once
    record Value(List<Object> key, String name, Optional<Subject> subject, byte[] encrypted) {}

    private final String table;
    private final String column;
    private final String subject;
    private final String name;
    private final String key;

    SealedColumn(String table, String column, String subject, String name, String... key) {
        this.table = table;
        this.column = column;
        this.subject = subject;
        this.name = name;
        this.key = String.join(" ", key);
    }

    static String rowName(String table, String column) {
        return Stream.of(values())
                .filter(known -> known.table.equals(table) && known.column.equals(column))
                .findFirst()
                .orElseThrow()
                .name;
    }

    /// The last values in the order of their keys, which are the newest where the key is a number.
    List<Value> newest(Handle handle, int limit) {
        return values(
                handle.createQuery(select() + " order by " + joined(keyColumns(), "%s desc") + " limit :limit"), limit);
    }

    /// The values after a key, in the order of their keys.
    ///
    /// @param after the key; empty for the first ones
    List<Value> after(Handle handle, List<Object> after, int limit) {
        String beyond = after.isEmpty()
                ? ""
                : " and (%s) > (%s)".formatted(joined(keyColumns(), "%s"), joined(keyColumns(), ":key_%s"));
        String sql = select() + beyond + " order by " + joined(keyColumns(), "%s") + " limit :limit";
        return values(handle.createQuery(sql).bindMap(bound(after)), limit);
    }

    /// How many values begin with these bytes.
    long count(Handle handle, byte[] prefix) {
        return handle.createQuery("select count(*) from %s where substr(%s, 1, %d) = :prefix"
                        .formatted(table, column, prefix.length))
                .bind("prefix", prefix)
                .mapTo(Long.class)
                .one();
    }

    /// Values that begin with these bytes.
    List<Value> beginningWith(Handle handle, byte[] prefix, int limit) {
        String sql = select() + " and substr(%s, 1, %d) = :prefix limit :limit".formatted(column, prefix.length);
        return values(handle.createQuery(sql).bind("prefix", prefix), limit);
    }

    /// Replaces a value, unless it has changed meanwhile; returns whether it did.
    boolean replace(Handle handle, Value value, byte[] encrypted) {
        String sql = "update %s set %s = :new where %s and %s = :old"
                .formatted(
                        table,
                        column,
                        String.join(
                                " and ",
                                keyColumns().stream()
                                        .map(part -> part + " = :key_" + part)
                                        .toList()),
                        column);
        try (Update update = handle.createUpdate(sql)) {
            return update.bindMap(bound(value.key()))
                            .bind("new", encrypted)
                            .bind("old", value.encrypted())
                            .execute()
                    == 1;
        }
    }

    private String select() {
        return "select %s, %s as row_name, %s as subject, %s as encrypted from %s where length(%s) > 0"
                .formatted(joined(keyColumns(), "%s"), name, subject, column, table, column);
    }

    private List<Value> values(Query query, int limit) {
        return query.bind("limit", limit)
                .map((results, context) -> value(results))
                .list();
    }

    private Value value(ResultSet results) throws SQLException {
        List<Object> found = new ArrayList<>();
        for (String part : keyColumns()) {
            found.add(results.getObject(part));
        }
        return new Value(
                found,
                results.getString("row_name"),
                Optional.of(results.getString("subject"))
                        .filter(some -> !some.isEmpty())
                        .map(Subject::new),
                results.getBytes("encrypted"));
    }

    private List<String> keyColumns() {
        return List.of(key.split(" ", -1));
    }

    private Map<String, Object> bound(List<Object> values) {
        List<String> columns = keyColumns();
        return IntStream.range(0, values.size())
                .boxed()
                .collect(Collectors.toMap(index -> "key_" + columns.get(index), values::get));
    }

    private static String joined(List<String> parts, String format) {
        return parts.stream().map(format::formatted).collect(Collectors.joining(", "));
    }
}
