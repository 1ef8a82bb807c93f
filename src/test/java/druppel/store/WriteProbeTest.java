package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WriteProbeTest {
    private final AtomicLong nanoTime = new AtomicLong();
    private final AtomicInteger attempts = new AtomicInteger();
    private Runnable write = () -> {};
    private final WriteProbe probe = new WriteProbe(this::attempt, nanoTime::get);

    @Test
    void aRecentWriteSaysEnough() {
        probe.succeeds(true);

        assertThat(probe.succeeds(true)).isTrue();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aTransactionThatMayHaveWrittenNothingSaysNothing() {
        write = WriteProbeTest::fail;
        probe.observed(() -> 1);

        assertThat(probe.succeeds(true)).isFalse();
    }

    @Test
    void withoutARecentWriteOneIsTried() {
        probe.succeeds(true);
        pass(WriteProbe.RECENT);

        assertThat(probe.succeeds(true)).isTrue();
        assertThat(attempts).hasValue(2);
    }

    @Test
    void aRecentWriteSaysNothingOfAFileThatHasChanged() {
        probe.succeeds(true);
        write = WriteProbeTest::fail;

        assertThat(probe.succeeds(false)).isFalse();
    }

    @Test
    void aFailedWriteEndsTheRecentOne() {
        probe.succeeds(true);
        write = WriteProbeTest::fail;
        assertThatThrownBy(() -> probe.observed(WriteProbeTest::failing)).hasMessage("full");

        assertThat(probe.succeeds(true)).isFalse();
    }

    @Test
    void itRecoversWithTheNextWriteThatSucceeds() {
        write = WriteProbeTest::fail;
        boolean before = probe.succeeds(true);
        write = () -> {};
        pass(WriteProbe.PAUSE);

        assertThat(before).isFalse();
        assertThat(probe.succeeds(true)).isTrue();
    }

    @Test
    void manyProbesMakeOneWriteASecond() {
        write = WriteProbeTest::fail;
        Stream.generate(() -> probe.succeeds(true))
                .limit(100)
                .forEach(ready -> assertThat(ready).isFalse());
        assertThat(attempts).hasValue(1);
        pass(WriteProbe.PAUSE);
        probe.succeeds(true);

        assertThat(attempts).hasValue(2);
    }

    @Test
    void aWriteThatHangsIsWaitedForTwoSecondsByAllTogether() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        write = () -> await(never);
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> probes = Stream.generate(() -> threads.submit(() -> probe.succeeds(true)))
                    .limit(20)
                    .toList();
            for (Future<Boolean> one : probes) {
                assertThat(one.get()).isFalse();
            }
            pass(WriteProbe.TIMEOUT);
            assertThat(probe.succeeds(true)).isFalse();
            never.countDown();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(WriteProbe.TIMEOUT.multipliedBy(2));
        assertThat(attempts).hasValue(1);
    }

    private void attempt() {
        attempts.incrementAndGet();
        write.run();
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    private static void fail() {
        throw new IllegalStateException("full");
    }

    private static int failing() {
        throw new IllegalStateException("full");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
