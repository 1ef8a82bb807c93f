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

/// A batching executor: whoever comes while a batch is being done is in the next one, together with
/// all who came meanwhile. There is no thread behind it: one of those who wait does the batch.
///
/// A batch that throws, whatever it is, fails all who are in it and nobody else. Safe for use by
/// many threads at once; each waits until its own is done.
public final class BatchExecutor<T, R> {
    private record Waiting<T, R>(T task, CompletableFuture<R> result) {}

    private final int largest;
    private final Function<List<T>, List<R>> batch;
    private final Queue<Waiting<T, R>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /// Creates an executor; its first task starts the first batch.
    ///
    /// @param largest how many tasks a batch has at most
    /// @param batch does tasks together; gives their results in the same order
    public BatchExecutor(int largest, Function<List<T>, List<R>> batch) {
        this.largest = largest;
        this.batch = batch;
    }

    /// The result of a task; throws `CompletionException` with the cause where its batch failed.
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
            // Nobody is left waiting for a batch that is over.
            some.forEach(one -> one.result().cancel(false));
        }
    }

    /// How many wait for their batch to begin.
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
