package druppel.store;

import druppel.app.DeliveryId;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;

/// How the words of the domain are written in rows; `Columns` reads them back.
final class Bindings implements ArgumentFactory {

    @Override
    public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
        return switch (value) {
            case Enum<?> word -> text(word.name().toLowerCase(Locale.ROOT));
            case Instant instant -> number(instant.toEpochMilli());
            case LocalDate date -> text(date.toString());
            case LocalTime time -> text(time.toString());
            case ZoneId zone -> text(zone.getId());
            case DeliveryId id -> number(id.value());
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Argument> text(String value) {
        return Optional.of((position, statement, context) -> statement.setString(position, value));
    }

    private static Optional<Argument> number(long value) {
        return Optional.of((position, statement, context) -> statement.setLong(position, value));
    }
}
