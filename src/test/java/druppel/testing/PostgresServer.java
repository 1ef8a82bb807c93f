package druppel.testing;

import druppel.config.DatabaseSettings;
import druppel.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL server, shared by all tests of this process, with any number of databases. A returned
/// database is emptied and used again, which is faster than creating one.
public final class PostgresServer {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration STARTUP = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 3;
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Queue<DatabaseSettings> EMPTY = new ConcurrentLinkedQueue<>();

    /// Deletes all rows except those from migrations, of the keyset and of the identity, and restarts all sequences.
    private static final String EMPTY_ALL = """
        do $$
        declare
            one record;
        begin
            set local session_replication_role = replica;
            for one in
                select schemaname, tablename from pg_tables
                where schemaname = 'public'
                    and tablename not like 'flyway%' and tablename not like 'qrtz%'
                    and tablename not in ('key_check', 'database_identity')
            loop
                if pg_relation_size(format('%I.%I', one.schemaname, one.tablename)) > 100000
                then
                    execute format('truncate %I.%I cascade', one.schemaname, one.tablename);
                else
                    execute format('delete from %I.%I', one.schemaname, one.tablename);
                end if;
            end loop;
            update database_identity set epoch = 1, high_water = 0, look_before = null;
            for one in
                select schemaname, sequencename, start_value from pg_sequences
                where schemaname = 'public' and last_value is not null
            loop
                perform setval(
                    format('%I.%I', one.schemaname, one.sequencename), one.start_value, false);
            end loop;
        end $$
        """;

    private PostgresServer() {}

    /// A new, empty database.
    public static DatabaseSettings database() {
        return database("template1");
    }

    /// A database with all tables and no rows.
    public static DatabaseSettings migrated() {
        return Optional.ofNullable(EMPTY.poll()).orElseGet(PostgresServer::newlyMigrated);
    }

    /// One that has never had a row: what another test stored leaves pages behind, which the query planner counts.
    public static DatabaseSettings newlyMigrated() {
        return database(Migrated.NAME);
    }

    private static DatabaseSettings database(String template) {
        String name = "test_" + MADE.incrementAndGet();
        create(name, template);
        return settings(Running.SERVER, name);
    }

    private static void create(String name, String template) {
        execute("create database " + name + " template " + template);
    }

    /// Another database with the same rows. Idle connections to the first one are closed.
    public static DatabaseSettings copy(DatabaseSettings settings) {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name(settings) + "'");
        return database(name(settings));
    }

    /// Gives a database the rows of a copy. Idle connections to it are closed.
    public static void replace(DatabaseSettings settings, DatabaseSettings copy) {
        drop(settings);
        create(name(settings), name(copy));
    }

    private static void execute(String statement) {
        execute("postgres", statement);
    }

    private static void execute(String database, String statement) {
        try (Connection connection =
                        Running.SERVER.getDatabase("postgres", database).getConnection();
                Statement open = connection.createStatement()) {
            open.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String name(DatabaseSettings settings) {
        return settings.url().replaceFirst(".*/", "");
    }

    /// Empties a migrated database that may still be open: its keyset stays the same.
    public static void empty(DatabaseSettings settings) {
        execute(name(settings), EMPTY_ALL);
    }

    /// Returns a migrated database that is no longer in use, and empties it.
    public static void giveBack(DatabaseSettings settings) {
        execute(name(settings), EMPTY_ALL);
        execute(name(settings), "delete from key_check");
        execute(name(settings), "delete from database_identity");
        EMPTY.add(settings);
    }

    /// Drops a database that is no longer in use.
    public static void drop(DatabaseSettings settings) {
        execute("drop database " + name(settings) + " with (force)");
    }

    public static DatabaseSettings settings(EmbeddedPostgres server, String name) {
        return new DatabaseSettings(
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + name,
                Optional.of("postgres"),
                Optional.of("secret"));
    }

    /// Starts a server of its own, which gets the time that a busy machine needs: initialising and starting one take
    /// seconds each, and starting fails if another process takes its port in between; then it is tried again.
    public static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) throws IOException {
        builder.setPGStartupWait(STARTUP);
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return builder.start();
            } catch (IOException | IllegalStateException failure) {
                LOG.warn("A PostgreSQL server for tests did not start; it is tried again", failure);
            }
        }
        return builder.start();
    }

    /// Started on first use; stops with the process.
    private static final class Running {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return PostgresServer.start(EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        // statistics of an empty table would mislead the query plans of the next test
                        .setServerConfig("autovacuum", "off"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final class Migrated {
        private static final String NAME = name();

        private static String name() {
            DatabaseSettings template = database();
            Database.migrate(template, Path.of("none"));
            return PostgresServer.name(template);
        }
    }
}
