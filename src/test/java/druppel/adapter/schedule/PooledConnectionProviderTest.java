package druppel.adapter.schedule;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PooledConnectionProviderTest {
    private final Connection connection = mock(Connection.class);
    private final DataSource pool = mock(DataSource.class);

    static List<Throwable> failures() {
        return List.of(new SQLException("a test"), new StackOverflowError("a test"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aConnectionThatCannotBePreparedGoesBackToThePool(Throwable failure) throws SQLException {
        when(pool.getConnection()).thenReturn(connection);
        doThrow(failure).when(connection).createStatement();

        assertThatThrownBy(new QuartzFactory.PooledConnectionProvider(pool)::getConnection)
                .isSameAs(failure);
        verify(connection).close();
    }
}
