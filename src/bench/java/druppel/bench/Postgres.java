package druppel.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// A PostgreSQL of our own that makes commits durable: the embedded one would not by itself.
final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;
    private int databases;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgres start(Path folder) throws Exception {
        EmbeddedPostgres server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "400")
                        .setServerConfig("shared_buffers", "512MB")
                        .setServerConfig("max_wal_size", "4GB")
                        .start();
        Postgres postgres = new Postgres(server);
        postgres.requireDurable();
        return postgres;
    }

    /// A new database's address.
    String fresh(String name) throws SQLException {
        String database = "bench_" + name + "_" + ++databases;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + statement.enquoteIdentifier(database, true));
        }
        return server.getJdbcUrl("postgres", database);
    }

    private void requireDurable() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery(
                                """
                                select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on'
                                """)) {
            if (!answer.next() || !answer.getBoolean(1)) {
                throw new IllegalStateException("PostgreSQL does not make commits durable");
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
