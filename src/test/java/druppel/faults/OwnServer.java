package druppel.faults;

import druppel.config.DatabaseSettings;
import druppel.testing.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;

/// A PostgreSQL server that goes away and comes back to the same place.
final class OwnServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    OwnServer(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = begun();
    }

    DatabaseSettings place() {
        return new DatabaseSettings(
                "jdbc:postgresql://localhost:" + port + "/postgres", Optional.of("postgres"), Optional.of("secret"));
    }

    void stop() throws IOException {
        server.close();
    }

    void start() throws IOException {
        server = begun();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private EmbeddedPostgres begun() throws IOException {
        return PostgresServer.start(EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false));
    }
}
