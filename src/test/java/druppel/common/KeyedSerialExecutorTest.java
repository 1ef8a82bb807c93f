package druppel.common;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.Await;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class KeyedSerialExecutorTest {
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().uncaughtExceptionHandler(this::uncaught).factory());
    private final Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();
    private final KeyedSerialExecutor<String> keyedSerialExecutor = new KeyedSerialExecutor<>(workers);

    @AfterEach
    void close() {
        workers.close();
    }

    static List<Supplier<Throwable>> whateverIsThrown() {
        return List.of(
                () -> new IllegalStateException("a bug"),
                StackOverflowError::new,
                () -> new OutOfMemoryError("a test"),
                () -> new InterruptedException("checked, and thrown all the same"));
    }

    @Test
    void tasksOfOneKeyRunInOrder() {
        IntStream.range(0, 1_000).forEach(number -> keyedSerialExecutor.add("anna", () -> done.add(number)));
        workers.close();

        assertThat(List.copyOf(done)).hasSize(1_000).isSorted();
    }

    @Test
    void noKeyWaitsForAnother() throws InterruptedException {
        CountDownLatch other = new CountDownLatch(1);
        keyedSerialExecutor.add("anna", () -> await(other));
        keyedSerialExecutor.add("bram", other::countDown);

        assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("whateverIsThrown")
    void afterATaskThrowsTheOthersOfItsKeyContinue(Supplier<Throwable> failure) throws InterruptedException {
        CountDownLatch after = new CountDownLatch(1);
        keyedSerialExecutor.add("anna", () -> sneak(failure.get()));
        keyedSerialExecutor.add("anna", after::countDown);

        assertThat(after.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsThrownEndsItsThreadAndIsNotLost() {
        StackOverflowError failure = new StackOverflowError();
        keyedSerialExecutor.add("anna", () -> sneak(failure));
        workers.close();

        // A thread hands over what it throws after its task has ended.
        Await.until(() -> !thrown.isEmpty(), () -> "nothing was thrown");
        assertThat(thrown).containsExactly(failure);
    }

    @Test
    void whatWaitsBehindAnErrorIsDoneWhileEverythingStops() {
        CountDownLatch stopping = new CountDownLatch(1);
        keyedSerialExecutor.add("anna", () -> await(stopping));
        keyedSerialExecutor.add("anna", () -> sneak(new StackOverflowError()));
        keyedSerialExecutor.add("anna", () -> done.add(1));
        workers.shutdown();
        stopping.countDown();
        workers.close();

        assertThat(done).containsExactly(1);
    }

    private void uncaught(Thread thread, Throwable failure) {
        thrown.add(failure);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // to throw what is checked
    private static <E extends Throwable> void sneak(Throwable failure) throws E {
        throw (E) failure;
    }
}
