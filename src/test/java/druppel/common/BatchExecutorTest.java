package druppel.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Every caller that waits for a batch learns its result, whatever the batch throws.
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BatchExecutorTest {
    private static final int LARGEST = 10;

    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger attempts = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Runnable trouble = () -> {};

    private final BatchExecutor<Integer, String> executor = new BatchExecutor<>(LARGEST, this::batch);

    @AfterEach
    void close() {
        go.countDown();
        callers.close();
    }

    @Test
    void eachGetsTheResultOfItsOwnTask() throws Exception {
        go.countDown();
        List<Future<String>> results = callAll(100);

        for (int number = 0; number < results.size(); number++) {
            assertThat(results.get(number).get()).isEqualTo("done " + number);
        }
    }

    @Test
    void whoComesWhileABatchIsBeingDoneIsInTheNextWithTheOthers() throws Exception {
        List<Future<String>> results = held(12);
        go.countDown();
        for (Future<String> result : results) {
            result.get();
        }

        assertThat(batches).extracting(List::size).containsExactly(1, LARGEST, 1);
    }

    @Test
    void anErrorInABatchIsToldToItsTaskAndNothingSpins() {
        go.countDown();
        trouble = fail(new StackOverflowError());

        assertThatThrownBy(() -> executor.execute(1)).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void anErrorInABatchIsToldToAllWhoAreInIt() throws Exception {
        List<Future<String>> results = held(6);
        trouble = fail(new OutOfMemoryError("a test"));
        go.countDown();

        for (Future<String> result : results) {
            assertThatThrownBy(result::get).hasRootCauseInstanceOf(OutOfMemoryError.class);
        }
    }

    @Test
    void whatIsThrownUnseenIsToldToo() {
        go.countDown();
        trouble = () -> sneak(new InterruptedException("checked, and thrown all the same"));

        assertThatThrownBy(() -> executor.execute(1)).isInstanceOf(InterruptedException.class);
        trouble = () -> {};
        assertThat(executor.execute(2)).isEqualTo("done 2");
    }

    @Test
    void workGoesOnAfterAnError() {
        go.countDown();
        trouble = fail(new StackOverflowError());
        assertThatThrownBy(() -> executor.execute(1)).isNotNull();
        trouble = () -> {};

        assertThat(executor.execute(2)).isEqualTo("done 2");
    }

    @Test
    void aBatchWithTooFewResultsLeavesNobodyWaiting() {
        BatchExecutor<Integer, String> forgetful = new BatchExecutor<>(LARGEST, tasks -> List.of());

        assertThatThrownBy(() -> forgetful.execute(1)).hasCauseInstanceOf(IndexOutOfBoundsException.class);
    }

    /// Blocks the first task while this many more wait behind it.
    private List<Future<String>> held(int tasks) throws InterruptedException {
        List<Future<String>> results = new ArrayList<>(callAll(1));
        begun.await();
        results.addAll(callAll(tasks - 1));
        while (executor.waiting() < tasks - 1) {
            Thread.onSpinWait();
        }
        return results;
    }

    private List<Future<String>> callAll(int tasks) {
        List<Future<String>> results = new ArrayList<>();
        for (int number = 0; number < tasks; number++) {
            int task = number;
            results.add(callers.submit(() -> executor.execute(task)));
        }
        return results;
    }

    private List<String> batch(List<Integer> tasks) {
        attempts.incrementAndGet();
        batches.add(tasks);
        begun.countDown();
        await(go);
        trouble.run();
        return tasks.stream().map(task -> "done " + task).toList();
    }

    private static Runnable fail(Error failure) {
        return () -> {
            throw failure;
        };
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
