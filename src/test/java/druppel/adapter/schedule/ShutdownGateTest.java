package druppel.adapter.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ShutdownGateTest {
    private final QuartzJob.ShutdownGate shutdownGate = new QuartzJob.ShutdownGate();
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void whatComesWhileItIsOpenIsDone() {
        shutdownGate.pass(() -> done.set(true));
        assertThat(done).isTrue();
    }

    @Test
    void whatComesOnceItIsClosedIsLeft() {
        assertThat(shutdownGate.close(Duration.ZERO)).isTrue();
        CompletableFuture.runAsync(() -> shutdownGate.pass(() -> done.set(true)))
                .join();
        assertThat(done).isFalse();
    }

    @Test
    void whatIsInsideForLongIsSaid() {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> shutdownGate.pass(() -> {
            inside.countDown();
            await(free);
        }));
        await(inside);
        boolean closed = shutdownGate.close(Duration.ofMillis(1));
        free.countDown();
        work.join();

        assertThat(closed).isFalse();
        assertThat(shutdownGate.close(Duration.ofSeconds(10))).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
