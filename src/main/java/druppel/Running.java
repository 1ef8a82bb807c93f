package druppel;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// Keeps the process up until Ctrl-C or SIGTERM, and then lets it end in good order.
final class Running {
    private Running() {}

    /// Says that it runs, and waits.
    static void until(Druppel druppel, Consumer<Druppel> started) {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    stop.countDown();
                                    await(stopped);
                                },
                                "stop"));
        try (druppel) {
            started.accept(druppel);
            await(stop);
        } finally {
            stopped.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
