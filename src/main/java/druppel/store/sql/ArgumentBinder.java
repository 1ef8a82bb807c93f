package druppel.store.sql;

import druppel.domain.delivery.Delivery;
import druppel.domain.member.Platform;
import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/// Binder of domain values to SQL arguments; `ResultRow` reads them back.
///
/// Preparable, because otherwise Jdbi's own handling of instants and dates takes precedence.
public final class ArgumentBinder implements ArgumentFactory.Preparable {
    private static final Set<Class<?>> NUMBERS = Set.of(Instant.class, Delivery.Id.class);
    private static final Set<Class<?>> TEXTS =
            Set.of(Enum.class, Platform.class, LocalDate.class, LocalTime.class, ZoneId.class);

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        if (any(NUMBERS, type)) {
            return Optional.of(value -> argument(value, Types.BIGINT));
        }
        return any(TEXTS, type) ? Optional.of(value -> argument(value, Types.VARCHAR)) : Optional.empty();
    }

    private static boolean any(Set<Class<?>> kinds, Type type) {
        return type instanceof Class<?> known && kinds.stream().anyMatch(kind -> kind.isAssignableFrom(known));
    }

    // PostgreSQL needs the type of a null.
    private static Argument argument(@Nullable Object value, int missing) {
        return switch (value) {
            case null -> new NullArgument(missing);
            case Instant instant -> number(instant.toEpochMilli());
            case Delivery.Id id -> number(id.value());
            case Enum<?> word -> text(word.name().toLowerCase(Locale.ROOT));
            case Platform platform -> text(platform.id());
            case ZoneId zone -> text(zone.getId());
            default -> text(value.toString());
        };
    }

    private static Argument text(String value) {
        return (position, statement, context) -> statement.setString(position, value);
    }

    private static Argument number(long value) {
        return (position, statement, context) -> statement.setLong(position, value);
    }
}
