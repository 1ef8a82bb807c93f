package druppel.store.sql;

import druppel.domain.delivery.Delivery;
import druppel.domain.member.Platform;
import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.ObjectArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/// Binder of domain values to SQL arguments; `ResultRow` reads them back.
///
/// Preparable, because otherwise Jdbi's own handling of instants and dates takes precedence.
public final class ArgumentBinder implements ArgumentFactory.Preparable {
    private static final Map<Type, Function<@Nullable Object, Argument>> BINDERS = Map.of(
            Instant.class, binder(Instant.class, Types.BIGINT, Instant::toEpochMilli),
            Delivery.Id.class, binder(Delivery.Id.class, Types.BIGINT, Delivery.Id::value),
            Platform.class, binder(Platform.class, Types.VARCHAR, Platform::id),
            LocalDate.class, binder(LocalDate.class, Types.VARCHAR, LocalDate::toString),
            LocalTime.class, binder(LocalTime.class, Types.VARCHAR, LocalTime::toString));
    private static final Function<@Nullable Object, Argument> ENUM =
            binder(Enum.class, Types.VARCHAR, ArgumentBinder::word);

    @Override
    @SuppressWarnings("NullAway") // Jdbi's signature does not say that a value can be null
    public Optional<Function<@Nullable Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return type instanceof Class<?> known && Enum.class.isAssignableFrom(known)
                ? Optional.of(ENUM)
                : Optional.ofNullable(BINDERS.get(type));
    }

    /// The name of a constant as it is stored.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    // PostgreSQL needs the type of a null.
    private static <T> Function<@Nullable Object, Argument> binder(
            Class<T> type, int sqlType, Function<T, Object> column) {
        return value -> ObjectArgument.of(value == null ? null : column.apply(type.cast(value)), sqlType);
    }
}
