package druppel.store.postgres;

import druppel.config.DatabaseSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/// Data source of connections to the primary server, whichever of the hosts in the URL that is now.
///
/// Notices by itself that PgBouncer is in between: it gives each transaction another session, so statements are not
/// prepared in sessions then. The URL's parameters override all of these defaults.
final class PrimarySource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final boolean preparesAsTold;

    /// Creates a data source.
    ///
    /// @param longestSilence after how long without an answer a connection is given up; zero for never
    PrimarySource(DatabaseSettings settings, Duration longestSilence) {
        setApplicationName("druppel");
        setTcpKeepAlive(true);
        setConnectTimeout((int) CONNECT.toSeconds());
        setSocketTimeout((int) longestSilence.toSeconds());
        setTargetServerType("primary");
        setURL(settings.url());
        settings.user().ifPresent(this::setUser);
        settings.password().ifPresent(this::setPassword);
        preparesAsTold = settings.url().contains("prepareThreshold=");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Connection connection = super.getConnection(user, password);
        try {
            PGConnection session = connection.unwrap(PGConnection.class);
            if (!preparesAsTold && session.getBackendPID() != backend(connection)) {
                session.setPrepareThreshold(0);
            }
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /// The process at the server. A pooler tells its clients another number.
    private static int backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select pg_backend_pid()")) {
            found.next();
            return found.getInt(1);
        }
    }
}
