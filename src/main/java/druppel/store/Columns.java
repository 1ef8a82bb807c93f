package druppel.store;

import druppel.domain.delivery.MessageRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One row of results, read in the words of the domain; `Bindings` writes them.
record Columns(ResultSet results) {
    private static final ClassValue<Map<String, Object>> WORDS =
            new ClassValue<>() {
                @Override
                protected Map<String, Object> computeValue(Class<?> type) {
                    return Arrays.stream(type.getEnumConstants())
                            .collect(
                                    Collectors.toMap(
                                            word -> word.toString().toLowerCase(Locale.ROOT),
                                            word -> word));
                }
            };

    long number(String name) throws SQLException {
        return results.getLong(name);
    }

    int count(String name) throws SQLException {
        return results.getInt(name);
    }

    boolean flag(String name) throws SQLException {
        return results.getBoolean(name);
    }

    Optional<Boolean> flagIfAny(String name) throws SQLException {
        boolean value = flag(name);
        return results.wasNull() ? Optional.empty() : Optional.of(value);
    }

    String text(String name) throws SQLException {
        return results.getString(name);
    }

    byte[] bytes(String name) throws SQLException {
        return results.getBytes(name);
    }

    LocalDate date(String name) throws SQLException {
        return LocalDate.parse(text(name));
    }

    Instant instant(String name) throws SQLException {
        return Instant.ofEpochMilli(number(name));
    }

    <E extends Enum<E>> E word(String name, Class<E> type) throws SQLException {
        return type.cast(Optional.ofNullable(WORDS.get(type).get(text(name))).orElseThrow());
    }

    <E extends Enum<E>> Optional<E> wordIfAny(String name, Class<E> type) throws SQLException {
        return text(name) == null ? Optional.empty() : Optional.of(word(name, type));
    }

    Optional<String> textIfAny(String name) throws SQLException {
        return Optional.ofNullable(results.getString(name));
    }

    Optional<byte[]> bytesIfAny(String name) throws SQLException {
        return Optional.ofNullable(results.getBytes(name));
    }

    Optional<LocalDate> dateIfAny(String name) throws SQLException {
        return textIfAny(name).map(LocalDate::parse);
    }

    Optional<Instant> instantIfAny(String name) throws SQLException {
        long value = number(name);
        return results.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(value));
    }

    Optional<MessageRef> messageIfAny() throws SQLException {
        Optional<String> message = textIfAny("message");
        return message.isEmpty()
                ? Optional.empty()
                : Optional.of(new MessageRef(text("conversation"), message.get()));
    }
}
