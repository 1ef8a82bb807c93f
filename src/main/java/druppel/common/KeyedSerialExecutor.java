package druppel.common;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/// Keyed serial executor: runs the tasks of one key in order, one at a time; different keys run in parallel.
///
/// So two messages of one user are answered in order, and no user waits for another. An idle key takes no memory. A
/// task that throws, whatever it is, ends its thread, and the remaining tasks of its key continue in another one.
public final class KeyedSerialExecutor<K> {
    private final Map<K, Queue<Runnable>> waiting = new ConcurrentHashMap<>();
    private final Executor workers;

    public KeyedSerialExecutor(Executor workers) {
        this.workers = workers;
    }

    /// Queues a task behind the others of its key.
    public void add(K key, Runnable work) {
        waiting.compute(key, (same, queue) -> {
            if (queue != null) {
                queue.add(work);
                return queue;
            }
            workers.execute(() -> run(key));
            return new ArrayDeque<>(List.of(work));
        });
    }

    private void run(K key) {
        boolean drained = false;
        try {
            for (Optional<Runnable> work = next(key); work.isPresent(); work = next(key)) {
                work.get().run();
            }
            drained = true;
        } finally {
            if (!drained) {
                resume(key);
            }
        }
    }

    /// During a shutdown no other thread accepts work, so this one continues.
    private void resume(K key) {
        try {
            workers.execute(() -> run(key));
        } catch (RejectedExecutionException stopping) {
            run(key);
        }
    }

    /// The next task of a key; an empty queue is removed in the same step, so that no task is left in it.
    private Optional<Runnable> next(K key) {
        AtomicReference<Runnable> next = new AtomicReference<>();
        waiting.computeIfPresent(key, (same, queue) -> {
            next.set(queue.poll());
            return next.get() == null ? null : queue;
        });
        return Optional.ofNullable(next.get());
    }
}
