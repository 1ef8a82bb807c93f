package druppel.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Bulk statement over plain JDBC, for the few cases that write thousands of rows at once, at a fraction of the
/// cost of single statements.
///
/// @param sql with `<rows>` in place of the rows
/// @param row the placeholders of one row, such as `(?, ?)`
public record BatchStatement<T>(String sql, String row, Binding<T> binding) {
    private static final int AT_ONCE = 100;

    /// Binds the values of one row, in the order of its placeholders.
    @FunctionalInterface
    public interface Binding<T> {
        void bind(Row row, T value) throws SQLException;
    }

    /// One row of the statement, filled value by value; writes values as `ArgumentBinder` does.
    public static final class Row {
        private final PreparedStatement statement;
        private int last;

        private Row(PreparedStatement statement) {
            this.statement = statement;
        }

        public Row number(long value) throws SQLException {
            statement.setLong(++last, value);
            return this;
        }

        public Row count(int value) throws SQLException {
            statement.setInt(++last, value);
            return this;
        }

        public Row flag(boolean value) throws SQLException {
            statement.setBoolean(++last, value);
            return this;
        }

        public Row text(String value) throws SQLException {
            statement.setString(++last, value);
            return this;
        }

        public Row text(Optional<String> value) throws SQLException {
            statement.setString(++last, value.orElse(null));
            return this;
        }

        public Row bytes(Optional<byte[]> value) throws SQLException {
            statement.setBytes(++last, value.orElse(null));
            return this;
        }

        public Row word(Enum<?> value) throws SQLException {
            return text(ArgumentBinder.word(value));
        }

        public Row date(LocalDate value) throws SQLException {
            return text(value.toString());
        }

        public Row date(Optional<LocalDate> value) throws SQLException {
            return text(value.map(LocalDate::toString));
        }

        public Row instant(Instant value) throws SQLException {
            return number(value.toEpochMilli());
        }

        public Row instant(Optional<Instant> value) throws SQLException {
            if (value.isPresent()) {
                return instant(value.get());
            }
            statement.setNull(++last, Types.BIGINT);
            return this;
        }
    }

    /// Writes the rows; returns the numbers that the statement returns, if any.
    public List<Long> write(Handle handle, List<T> values) {
        List<Long> returned = new ArrayList<>();
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            List<T> some = values.subList(from, Math.min(values.size(), from + AT_ONCE));
            returned.addAll(writeSome(handle, some));
        }
        return returned;
    }

    private List<Long> writeSome(Handle handle, List<T> values) {
        String rows = String.join(", ", Collections.nCopies(values.size(), row));
        Connection connection = handle.getConnection();
        try (PreparedStatement statement = connection.prepareStatement(sql.replace("<rows>", rows))) {
            Row place = new Row(statement);
            for (T value : values) {
                binding.bind(place, value);
            }
            return statement.execute() ? numbers(statement) : List.of();
        } catch (SQLException failure) {
            throw new UnableToExecuteStatementException(failure, null);
        }
    }

    private static List<Long> numbers(PreparedStatement statement) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet results = statement.getResultSet()) {
            while (results.next()) {
                numbers.add(results.getLong(1));
            }
        }
        return numbers;
    }
}
