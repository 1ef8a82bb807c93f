package druppel.store.sql;

import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;

/// Row of a result set, read as domain values; `ArgumentBinder` writes them.
public record ResultRow(ResultSet results) {
    private static final ClassValue<Map<String, Object>> WORDS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(word -> word.toString().toLowerCase(Locale.ROOT), word -> word));
        }
    };

    /// Reads one row.
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultRow row) throws SQLException;
    }

    /// Creates the mapper of Jdbi that reads each row like this.
    public static <T> RowMapper<T> mapper(Reader<T> reader) {
        return (results, context) -> reader.read(new ResultRow(results));
    }

    public long number(String name) throws SQLException {
        return results.getLong(name);
    }

    public int count(String name) throws SQLException {
        return results.getInt(name);
    }

    public boolean flag(String name) throws SQLException {
        return results.getBoolean(name);
    }

    public Optional<Boolean> flagIfAny(String name) throws SQLException {
        boolean value = results.getBoolean(name);
        return results.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public String text(String name) throws SQLException {
        return results.getString(name);
    }

    public byte[] bytes(String name) throws SQLException {
        return results.getBytes(name);
    }

    public LocalDate date(String name) throws SQLException {
        return LocalDate.parse(results.getString(name));
    }

    public Instant instant(String name) throws SQLException {
        return Instant.ofEpochMilli(results.getLong(name));
    }

    public <E extends Enum<E>> E word(String name, Class<E> type) throws SQLException {
        return type.cast(Optional.ofNullable(WORDS.get(type).get(results.getString(name)))
                .orElseThrow());
    }

    public <E extends Enum<E>> Optional<E> wordIfAny(String name, Class<E> type) throws SQLException {
        return results.getString(name) == null ? Optional.empty() : Optional.of(word(name, type));
    }

    public Optional<String> textIfAny(String name) throws SQLException {
        return Optional.ofNullable(results.getString(name));
    }

    public Optional<byte[]> bytesIfAny(String name) throws SQLException {
        return Optional.ofNullable(results.getBytes(name));
    }

    public Optional<LocalDate> dateIfAny(String name) throws SQLException {
        return Optional.ofNullable(results.getString(name)).map(LocalDate::parse);
    }

    public Optional<Instant> instantIfAny(String name) throws SQLException {
        long value = results.getLong(name);
        return results.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(value));
    }

    public Optional<MessageRef> messageIfAny() throws SQLException {
        String message = results.getString("message");
        return message == null
                ? Optional.empty()
                : Optional.of(new MessageRef(results.getString("conversation"), message));
    }

    /// The account in the columns `platform`, `workspace` and `user_id`.
    public PlatformUser user() throws SQLException {
        return new PlatformUser(
                new Platform(results.getString("platform")),
                results.getString("workspace"),
                results.getString("user_id"));
    }
}
