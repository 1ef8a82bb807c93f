package druppel.store;

import static druppel.store.StoreFixture.ANNA;
import static druppel.store.StoreFixture.NOW;
import static druppel.store.StoreFixture.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.domain.member.Member;
import druppel.testing.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A server that stops, and comes back at the same place.
@Tag("slow")
@Timeout(120)
class PostgresOutageTest {
    // The same server for all tests.
    @TempDir
    private static Path folder;

    private int port;
    private EmbeddedPostgres server;
    private Database database;

    @BeforeEach
    void open() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = start();
        database = Database.open(PostgresServer.settings(server, "postgres"), folder.resolve("keyset.json"));
    }

    @AfterEach
    void close() throws IOException {
        database.close();
        server.close();
    }

    @Test
    void workFailsSoonWhileTheServerIsAwayAndGoesOnByItselfOnceItIsBack() throws Exception {
        Member before = meet();
        server.close();

        // All at once, since each waits for seconds.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> ping = threads.submit(database::ping);
            List<Future<?>> work = List.of(
                    threads.submit(this::meet),
                    threads.submit(() -> database.read(rows -> rows.members().find(ANNA))));

            assertThat(ping.get()).isFalse();
            assertThat(work).allSatisfy(one -> assertThatThrownBy(one::get).hasCauseInstanceOf(JdbiException.class));
        }

        until(() -> !database.ready());
        server = start();
        until(database::ready);
        until(this::writes);
        assertThat(meet()).isEqualTo(before);
    }

    @Test
    void anOutageIsNoticedWithinSeconds() throws IOException {
        server.close();

        long begun = System.nanoTime();
        assertThat(database.ready()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    private Member meet() {
        return database.write(rows -> rows.members().findOrAdd(ANNA, SETTINGS, Member.Progress.begin("first"), NOW));
    }

    private boolean writes() {
        try {
            meet();
            return true;
        } catch (JdbiException stillAway) {
            return false;
        }
    }

    private EmbeddedPostgres start() throws IOException {
        return PostgresServer.start(EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("server"))
                .setCleanDataDirectory(false));
    }

    // Each try waits for a connection by itself.
    private static void until(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
