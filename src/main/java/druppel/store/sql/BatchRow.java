package druppel.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Row of a bulk statement, filled value by value; writes values as `ArgumentBinder` does.
public final class BatchRow {
    private final PreparedStatement statement;
    private int last;

    BatchRow(PreparedStatement statement) {
        this.statement = statement;
    }

    public BatchRow number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    public BatchRow count(int value) throws SQLException {
        statement.setInt(++last, value);
        return this;
    }

    public BatchRow flag(boolean value) throws SQLException {
        statement.setBoolean(++last, value);
        return this;
    }

    public BatchRow text(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    public BatchRow text(Optional<String> value) throws SQLException {
        statement.setString(++last, value.orElse(null));
        return this;
    }

    public BatchRow word(Enum<?> value) throws SQLException {
        return text(value.name().toLowerCase(Locale.ROOT));
    }

    public BatchRow date(LocalDate value) throws SQLException {
        return text(value.toString());
    }

    public BatchRow instant(Instant value) throws SQLException {
        return number(value.toEpochMilli());
    }

    public BatchRow instant(Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            return instant(value.get());
        }
        statement.setNull(++last, Types.BIGINT);
        return this;
    }
}
