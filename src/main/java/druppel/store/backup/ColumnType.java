package druppel.store.backup;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Logical type of a column, which the databases have in common: how its values are read, written in JSON, and bound.
///
/// Values are `String`, `Long`, `Boolean` and `byte[]`, or null.
enum ColumnType {
    TEXT(Types.VARCHAR, String.class),
    INTEGER(Types.BIGINT, Long.class),
    BOOLEAN(Types.BOOLEAN, Boolean.class),
    BYTES(Types.BINARY, byte[].class);

    private final int sqlType;
    private final Class<?> javaType;

    ColumnType(int sqlType, Class<?> javaType) {
        this.sqlType = sqlType;
        this.javaType = javaType;
    }

    /// The type of a column by the name that a database has for it; empty if backups have none for it.
    static Optional<ColumnType> ofColumn(String typeName) {
        return switch (typeName.toLowerCase(Locale.ROOT)) {
            case "text" -> Optional.of(TEXT);
            case "integer", "bigint", "int4", "int8" -> Optional.of(INTEGER);
            case "boolean", "bool" -> Optional.of(BOOLEAN);
            case "blob", "bytea" -> Optional.of(BYTES);
            default -> Optional.empty();
        };
    }

    /// The type of this name; empty if there is none.
    static Optional<ColumnType> named(String id) {
        return Stream.of(values()).filter(type -> type.id().equals(id)).findFirst();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A value as the driver gives it, in the class of this type; throws `IllegalArgumentException` if it is of another
    /// type, as SQLite allows.
    Object read(Object value) {
        return switch (value) {
            case Integer flag when this == BOOLEAN && flag >= 0 && flag <= 1 -> flag == 1;
            case Integer number -> required(number.longValue());
            default -> required(value);
        };
    }

    private Object required(Object value) {
        if (!javaType.isInstance(value)) {
            throw new IllegalArgumentException("a value is not of the type " + id());
        }
        return value;
    }

    void write(JsonGenerator json, Object value) {
        switch (this) {
            case TEXT -> json.writeString((String) value);
            case INTEGER -> json.writeNumber((Long) value);
            case BOOLEAN -> json.writeBoolean((Boolean) value);
            case BYTES -> json.writeString(Base64.getEncoder().encodeToString((byte[]) value));
        }
    }

    /// The value of a token; throws `IllegalArgumentException` if it is of another type.
    @Nullable
    Object parse(JsonToken token, JsonParser json) {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> required(this == BYTES ? decoded(json.getString()) : json.getString());
            case VALUE_NUMBER_INT -> required(json.getLongValue());
            case VALUE_TRUE -> required(true);
            case VALUE_FALSE -> required(false);
            default -> throw new IllegalArgumentException("it is no row of its table");
        };
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, sqlType);
            case String text -> statement.setString(index, text);
            case Long number -> statement.setLong(index, number);
            case Boolean flag -> statement.setBoolean(index, flag);
            case byte[] bytes -> statement.setBytes(index, bytes);
            default -> throw new IllegalArgumentException("no value of a column: " + value.getClass());
        }
    }
}
