package druppel.store.postgres;

import druppel.config.DatabaseSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/// Data source of connections to the primary server, whichever of the hosts in the URL that is now. A host that
/// hangs is passed over within seconds.
///
/// Notices by itself that PgBouncer is in between: it gives each transaction another session, so statements are not
/// prepared in sessions then. The URL's parameters override all of these defaults.
final class PrimarySource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;

    private final String url;
    private final int longestSilence;

    /// Creates a data source.
    ///
    /// @param step how long each step of connecting may take
    /// @param longestSilence after how long without an answer a connection is given up; zero for never
    PrimarySource(DatabaseSettings settings, Duration step, Duration longestSilence) {
        this.url = settings.url();
        this.longestSilence = (int) longestSilence.toMillis();
        setApplicationName("druppel");
        setTcpKeepAlive(true);
        setConnectTimeout((int) step.toSeconds());
        setSslResponseTimeout((int) step.toMillis());
        setSocketTimeout((int) step.toSeconds());
        setTargetServerType("primary");
        setURL(url);
        settings.user().ifPresent(this::setUser);
        settings.password().ifPresent(this::setPassword);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Connection connection = super.getConnection(user, password);
        try {
            PGConnection session = connection.unwrap(PGConnection.class);
            if (leavesOpen("prepareThreshold") && session.getBackendPID() != backend(connection)) {
                session.setPrepareThreshold(0);
            }
            if (leavesOpen("socketTimeout")) {
                connection.setNetworkTimeout(Runnable::run, longestSilence);
            }
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private boolean leavesOpen(String parameter) {
        return !url.contains(parameter + "=");
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
