package druppel.delivery;

import druppel.config.DatabaseSettings;
import druppel.domain.Language;
import druppel.store.Database;
import druppel.testing.FaultDatabase;
import druppel.testing.InMemoryChat;
import druppel.testing.PostgresServer;
import druppel.testing.TestApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Base class of the tests of several processes that share a database, as PostgreSQL lets them.
@Tag("pgbouncer")
public abstract class SeveralProcessesTest extends DeliveryEngineTest {
    @RegisterExtension
    private final FaultDatabase faultDatabase = new FaultDatabase();

    private final DatabaseSettings direct = PostgresServer.migrated();
    private DatabaseSettings settings = direct;

    @Override
    TestApplication application(Path folder) throws IOException {
        settings = faultDatabase.way(direct, folder);
        return new TestApplication(
                TestApplication.amsterdam(JOINED),
                InMemoryChat.inAmsterdam(Language.EN),
                TestApplication.SHIPPED,
                process(folder));
    }

    private Database process(Path folder) {
        return Database.open(settings, folder.resolve("keyset.json"), TestApplication.CALENDARS);
    }

    /// Does the same work in so many processes, which begin it at the same moment.
    public void together(int processes, Consumer<Database> work) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Database> databases =
                Stream.generate(() -> process(folder)).limit(processes).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(processes)) {
            for (Database database : databases) {
                threads.execute(() -> {
                    await(start);
                    work.accept(database);
                });
            }
            start.countDown();
        }
        databases.forEach(Database::close);
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    @AfterEach
    void close() {
        super.close();
        PostgresServer.giveBack(direct);
    }
}
