package druppel.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Batching executor: tasks that arrive while a batch runs are done together in the next batch. It has no thread of its
/// own: one of the waiting callers runs the batch.
///
/// A batch that throws, whatever it is, fails all its tasks and no others. Thread-safe; each caller waits until its own
/// task is done.
public final class BatchExecutor<T, R> {
    private record Waiting<T, R>(T task, CompletableFuture<R> result) {}

    private final int largest;
    private final Function<List<T>, List<R>> batch;
    private final Queue<Waiting<T, R>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /// Creates an executor.
    ///
    /// @param largest maximum number of tasks in a batch
    /// @param batch does tasks together; returns their results in the same order
    public BatchExecutor(int largest, Function<List<T>, List<R>> batch) {
        this.largest = largest;
        this.batch = batch;
    }

    /// Runs a task and returns its result; throws `CompletionException` with the cause if its batch failed.
    public R execute(T task) throws CompletionException, CancellationException {
        Waiting<T, R> own = new Waiting<>(task, new CompletableFuture<>());
        waiting.add(own);
        turn.lock();
        try {
            while (!own.result().isDone()) {
                doSome();
            }
        } finally {
            turn.unlock();
        }
        return own.result().join();
    }

    private void doSome() {
        List<Waiting<T, R>> some = next();
        try {
            List<R> results = batch.apply(some.stream().map(Waiting::task).toList());
            for (int place = 0; place < some.size(); place++) {
                some.get(place).result().complete(results.get(place));
            }
        } catch (RuntimeException | Error failure) {
            some.forEach(one -> one.result().completeExceptionally(failure));
        } finally {
            // No caller may be left waiting after the batch.
            some.forEach(one -> one.result().cancel(false));
        }
    }

    /// The number of tasks that wait for their batch to begin.
    int waiting() {
        return waiting.size();
    }

    private List<Waiting<T, R>> next() {
        List<Waiting<T, R>> some = new ArrayList<>(largest);
        while (some.size() < largest && !waiting.isEmpty()) {
            some.add(waiting.remove());
        }
        return some;
    }
}
