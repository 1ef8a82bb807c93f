package druppel.adapter.schedule;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.store.Database;
import druppel.testing.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several nodes on one database: here several schedules in one process.
@Tag("slow")
class ClusterTest {
    private static final Duration SOON = Duration.ofMillis(50);
    private static final int PATIENCE = 60;

    private final DatabaseSettings settings = PostgresServer.migrated();
    private final List<TaskScheduler> nodes = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(settings, folder.resolve("keyset.json"));
    }

    @AfterEach
    void close() {
        nodes.forEach(TaskScheduler::close);
        database.close();
        PostgresServer.drop(settings);
    }

    @Test
    void aTickOfTheClusterNeverOverlapsWithItselfOnAnotherNode() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(5);
        CountDownLatch free = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        Runnable hanging = () -> {
            runs.incrementAndGet();
            begun.countDown();
            await(free);
        };
        for (int node = 0; node < 2; node++) {
            node(ScheduledTask.perCluster("hanging", SOON, hanging), ScheduledTask.perCluster("other", SOON, () -> {
                await(begun);
                others.countDown();
            }));
        }

        boolean went = others.await(PATIENCE, SECONDS);
        int whileItHung = runs.get();
        free.countDown();
        assertThat(went).isTrue();
        assertThat(whileItHung).isEqualTo(1);
    }

    @Test
    void aTickOfTheClusterGoesOnElsewhereWhenItsNodeIsClosed() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(2);
        CountDownLatch second = new CountDownLatch(2);
        TaskScheduler leaving = node(ScheduledTask.perCluster("some", SOON, first::countDown));
        assertThat(first.await(PATIENCE, SECONDS)).isTrue();
        node(ScheduledTask.perCluster("some", SOON, second::countDown));
        leaving.close();

        assertThat(second.await(PATIENCE, SECONDS)).isTrue();
    }

    @Test
    void aTickOfTheNodeRunsOnEveryNode() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(2);
        CountDownLatch second = new CountDownLatch(2);
        node(ScheduledTask.perNode("some", SOON, first::countDown));
        node(ScheduledTask.perNode("some", SOON, second::countDown));

        assertThat(first.await(PATIENCE, SECONDS)).isTrue();
        assertThat(second.await(PATIENCE, SECONDS)).isTrue();
    }

    @Test
    void aTickThatFailsComesAgain() throws InterruptedException {
        CountDownLatch ticks = new CountDownLatch(2);
        node(ScheduledTask.perCluster("failing", SOON, () -> {
            ticks.countDown();
            throw new IllegalStateException("on purpose");
        }));

        assertThat(ticks.await(PATIENCE, SECONDS)).isTrue();
    }

    @Test
    void manyNodesMayStartAtOnce() throws Exception {
        CountDownLatch ticks = new CountDownLatch(3);
        Callable<Boolean> start = () ->
                node(ScheduledTask.perCluster("some", SOON, ticks::countDown)).running();

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(Collections.nCopies(4, start)))
                    .extracting(Future::get)
                    .containsOnly(true);
        }
        assertThat(ticks.await(PATIENCE, SECONDS)).isTrue();
    }

    @Test
    void anotherIntervalHoldsFromTheNextStartOn() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(2);
        node(ScheduledTask.perCluster("some", Duration.ofDays(1), () -> {})).close();
        node(ScheduledTask.perCluster("some", SOON, second::countDown));

        assertThat(second.await(PATIENCE, SECONDS)).isTrue();
    }

    private TaskScheduler node(ScheduledTask... ticks) {
        TaskScheduler node = TaskScheduler.among(database.sharedConnections().orElseThrow());
        nodes.add(node);
        node.start(List.of(ticks));
        return node;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
