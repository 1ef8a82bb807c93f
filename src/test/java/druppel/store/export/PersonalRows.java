package druppel.store.export;

import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.store.export.PersonalTable.Owner;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Adds rows of a member to tables with personal data, with a value in every column, past the store.
///
/// @param overriding what lets a statement choose the ids of rows
/// @param local the member's account in the local chat, which is a linked one unless it is their own
record PersonalRows(Connection connection, String overriding, Member member, Member other, PlatformUser local) {
    private static final long NUMBER = 7_001;
    private static final Set<Owner> OF_THE_LOCAL_CHAT = Set.of(Owner.LOCAL, Owner.CONVERSATION);

    /// Adds a row to a table, or fills the row of the member.
    ///
    /// @param texts the text for a column
    void add(PersonalTable table, UnaryOperator<String> texts) throws SQLException {
        Map<String, Object> values = values(table, texts);
        String sql = table.name().equals("member")
                ? "update member set " + String.join(" = ?, ", values.keySet()) + " = ? where id = " + member.id()
                : "insert into " + table.name() + " (" + String.join(", ", values.keySet()) + ")" + overriding
                        + " values (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 0;
            for (Object value : values.values()) {
                statement.setObject(++index, value);
            }
            statement.execute();
        }
    }

    private Map<String, Object> values(PersonalTable table, UnaryOperator<String> texts) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, table.name(), null)) {
            while (columns.next()) {
                String column = columns.getString("COLUMN_NAME");
                if (!table.name().equals("member")
                        || !Set.of("id", "platform", "workspace", "user_id").contains(column)) {
                    values.put(
                            column,
                            value(table, column, columns.getInt("DATA_TYPE"), columns.getString("TYPE_NAME"), texts));
                }
            }
        }
        return values;
    }

    private Object value(PersonalTable table, String column, int type, String typeName, UnaryOperator<String> texts) {
        boolean elsewhere =
                OF_THE_LOCAL_CHAT.contains(table.owner()) || table.name().equals("linked_account");
        PlatformUser user = elsewhere ? local : member.user();
        return switch (column) {
            case "member_id", "leader_id" -> member.id();
            case "other_id" -> other.id();
            case "platform" -> user.platform().id();
            case "workspace" ->
                table.owner() == Owner.MEMBER && !table.name().equals("linked_account")
                        ? user.at().key()
                        : user.workspace();
            case "user_id", "installer" -> user.user();
            case "author" -> local.user();
            default ->
                switch (type) {
                    case Types.BINARY, Types.VARBINARY, Types.BLOB ->
                        texts.apply(column).getBytes(StandardCharsets.UTF_8);
                    case Types.VARCHAR -> texts.apply(column);
                    case Types.BOOLEAN, Types.BIT -> true;
                    default -> typeName.equalsIgnoreCase("boolean") ? (Object) true : (Object) NUMBER;
                };
        };
    }
}
