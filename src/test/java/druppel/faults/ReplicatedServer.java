package druppel.faults;

import druppel.config.DatabaseSettings;
import druppel.testing.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/// A PostgreSQL primary and its synchronous standby: what is committed is on the disks of both.
final class ReplicatedServer implements AutoCloseable {
    private final Path primaryFolder;
    private final int primaryPort = freePort();
    private final int standbyPort = freePort();
    private final EmbeddedPostgres standby;
    private boolean killed;

    /// Starts both.
    ReplicatedServer(Path folder) throws IOException {
        primaryFolder = folder.resolve("primary");
        Path standbyFolder = folder.resolve("standby");
        server(primaryFolder, primaryPort).start().close();
        copy(primaryFolder, standbyFolder);
        Files.createFile(standbyFolder.resolve("standby.signal"));
        Files.writeString(
                standbyFolder.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=%d user=postgres'".formatted(primaryPort));
        PostgresServer.start(server(primaryFolder, primaryPort)
                .setServerConfig("synchronous_standby_names", "*")
                .setServerConfig("synchronous_commit", "on"));
        standby = PostgresServer.start(server(standbyFolder, standbyPort));
    }

    /// The database, wherever the primary is.
    DatabaseSettings place() {
        return at("localhost:%d,localhost:%d/postgres?targetServerType=primary".formatted(primaryPort, standbyPort));
    }

    /// The database of the first primary alone.
    DatabaseSettings primary() {
        return at("localhost:" + primaryPort + "/postgres");
    }

    /// The database of the standby alone.
    DatabaseSettings standby() {
        return at("localhost:" + standbyPort + "/postgres");
    }

    private static DatabaseSettings at(String place) {
        return new DatabaseSettings("jdbc:postgresql://" + place, Optional.of("postgres"), Optional.of("secret"));
    }

    /// Kills every process of the primary with SIGKILL; it never comes back.
    void killPrimary() throws IOException {
        if (!killed) {
            killed = true;
            processes().forEach(ProcessHandle::destroyForcibly);
        }
    }

    /// Stops every process of the primary with SIGSTOP: it takes connections and never answers.
    void hangPrimary() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-STOP"));
        processes().forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    void promoteStandby() {
        Jdbi.create("jdbc:postgresql://localhost:" + standbyPort + "/postgres", "postgres", "secret")
                .useHandle(handle -> handle.execute("select pg_promote()"));
    }

    @Override
    public void close() throws IOException {
        standby.close();
        killPrimary();
    }

    /// The processes of the primary, its sessions first.
    private List<ProcessHandle> processes() throws IOException {
        String postmaster =
                Files.readAllLines(primaryFolder.resolve("postmaster.pid")).getFirst();
        ProcessHandle process = ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow();
        return Stream.concat(process.descendants(), Stream.of(process)).toList();
    }

    private static EmbeddedPostgres.Builder server(Path folder, int port) {
        return EmbeddedPostgres.builder().setPort(port).setDataDirectory(folder).setCleanDataDirectory(false);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> copyOne(file, to.resolve(from.relativize(file))));
        }
    }

    private static void copyOne(Path file, Path copy) {
        try {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
