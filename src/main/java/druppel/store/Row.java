package druppel.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Where the next value of a bulk statement goes; writes values as `Bindings` does.
final class Row {
    private final PreparedStatement statement;
    private int last;

    Row(PreparedStatement statement) {
        this.statement = statement;
    }

    Row number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Row count(int value) throws SQLException {
        statement.setInt(++last, value);
        return this;
    }

    Row flag(boolean value) throws SQLException {
        statement.setBoolean(++last, value);
        return this;
    }

    Row text(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Row text(Optional<String> value) throws SQLException {
        statement.setString(++last, value.orElse(null));
        return this;
    }

    Row word(Enum<?> value) throws SQLException {
        return text(value.name().toLowerCase(Locale.ROOT));
    }

    Row date(LocalDate value) throws SQLException {
        return text(value.toString());
    }

    Row instant(Instant value) throws SQLException {
        return number(value.toEpochMilli());
    }

    Row instant(Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            return instant(value.get());
        }
        statement.setNull(++last, Types.BIGINT);
        return this;
    }
}
