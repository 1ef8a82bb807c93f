package druppel.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL server, one for all tests of this process, and as many databases in it as they
/// want.
public final class PostgresServer {
    private static final AtomicInteger MADE = new AtomicInteger();

    private PostgresServer() {}

    /// A new database without anything in it.
    public static DatabaseSettings database() {
        return database("template1");
    }

    /// A new database with every table in it, which is quicker than to migrate one.
    public static DatabaseSettings migrated() {
        return database(Migrated.NAME);
    }

    private static DatabaseSettings database(String template) {
        String name = "test_" + MADE.incrementAndGet();
        execute("create database " + name + " template " + template);
        return settings(Running.SERVER, name);
    }

    private static void execute(String statement) {
        try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
                Statement open = connection.createStatement()) {
            open.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String name(DatabaseSettings settings) {
        return settings.url().replaceFirst(".*/", "");
    }

    /// Lets go of a database that nobody uses any more.
    public static void drop(DatabaseSettings settings) {
        execute("drop database " + name(settings) + " with (force)");
    }

    static DatabaseSettings settings(EmbeddedPostgres server, String name) {
        return new DatabaseSettings(
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + name,
                Optional.of("postgres"),
                Optional.of("secret"));
    }

    /// Started by the first test that wants it; ends with the process.
    private static final class Running {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final class Migrated {
        private static final String NAME = name();

        private static String name() {
            DatabaseSettings template = database();
            Database.migrate(template);
            return PostgresServer.name(template);
        }
    }
}
