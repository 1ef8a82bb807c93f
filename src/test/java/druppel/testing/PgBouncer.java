package druppel.testing;

import druppel.config.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// PgBouncer in transaction mode in front of a PostgreSQL server. Its few connections to the server are shared by all
/// clients, so that state left in a session soon reaches others.
///
/// Where it is not installed the test is skipped with a message, but fails if `DRUPPEL_REQUIRE_PGBOUNCER=1`.
public final class PgBouncer implements AutoCloseable {
    /// How many connections to a database of the server it opens at most.
    public static final int SESSIONS = 8;

    private static final List<String> NOBODY = List.of("unshare", "-U");
    private final Path configuration;
    private final int port;
    private final Process process;

    private PgBouncer(Path configuration, int port, Process process) {
        this.configuration = configuration;
        this.port = port;
        this.process = process;
    }

    /// Starts one in front of the server with this database.
    ///
    /// @param folder for its configuration and output
    public static PgBouncer before(DatabaseSettings database, Path folder) throws IOException {
        Path program = program();
        int port = freePort();
        Path configuration = Files.createTempDirectory(folder, "pgbouncer").resolve("pgbouncer.ini");
        configure(configuration, port, database);
        // As root it refuses to start; in a user namespace of its own it is nobody.
        List<String> command = new ArrayList<>(System.getProperty("user.name").equals("root") ? NOBODY : List.of());
        command.addAll(List.of(program.toString(), "--quiet", configuration.toString()));
        Path output = configuration.resolveSibling("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Await.until(() -> listens(port), () -> read(output));
        return new PgBouncer(configuration, port, process);
    }

    /// The way through it to a database of its server.
    public DatabaseSettings to(DatabaseSettings database) {
        return new DatabaseSettings(
                "jdbc:postgresql://localhost:" + port + "/" + name(database), database.user(), database.password());
    }

    /// Reloads its configuration, with the server of this database in place of the first one.
    public void moveTo(DatabaseSettings database) throws IOException, InterruptedException {
        configure(configuration, port, database);
        new ProcessBuilder("kill", "-HUP", Long.toString(process.pid())).start().waitFor();
    }

    private static void configure(Path configuration, int port, DatabaseSettings database) throws IOException {
        String server = "host=127.0.0.1 port=" + database.url().replaceFirst(".*:(\\d+)/.*", "$1") + " user=postgres";
        Files.writeString(configuration, """
            [databases]
            %s = %s
            * = %s
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = %d
            unix_socket_dir =
            auth_type = any
            pool_mode = transaction
            default_pool_size = %d
            max_client_conn = 500
            server_login_retry = 0
            ignore_startup_parameters = extra_float_digits
            """.formatted(name(database), server, server, port, SESSIONS));
    }

    private static String name(DatabaseSettings database) {
        return database.url().replaceFirst(".*/(\\w+).*", "$1");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Path program() {
        Optional<Path> found = Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            String line = "NO PGBOUNCER: the tests through it are skipped; install pgbouncer";
            if ("1".equals(System.getenv("DRUPPEL_REQUIRE_PGBOUNCER"))) {
                throw new AssertionError(line);
            }
            System.err.println(line);
            Assumptions.abort(line);
        }
        return found.orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
