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

/// A keyed serial executor: runs the work of one lane in the order it came, one at a time; lanes
/// run beside each other.
///
/// What somebody says twice in a row is so answered in that order, while nobody waits for somebody
/// else. An idle lane takes no memory. Work that throws, whatever it is, ends its thread, and what
/// comes after it in the lane goes on in another one.
public final class KeyedSerialExecutor<K> {
    private final Map<K, Queue<Runnable>> waiting = new ConcurrentHashMap<>();
    private final Executor workers;

    public KeyedSerialExecutor(Executor workers) {
        this.workers = workers;
    }

    /// Puts work at the end of a lane.
    public void add(K lane, Runnable work) {
        waiting.compute(lane, (same, queue) -> {
            if (queue != null) {
                queue.add(work);
                return queue;
            }
            workers.execute(() -> run(lane));
            return new ArrayDeque<>(List.of(work));
        });
    }

    private void run(K lane) {
        boolean drained = false;
        try {
            for (Optional<Runnable> work = next(lane); work.isPresent(); work = next(lane)) {
                work.get().run();
            }
            drained = true;
        } finally {
            if (!drained) {
                goOn(lane);
            }
        }
    }

    /// While everything stops there are no other threads.
    private void goOn(K lane) {
        try {
            workers.execute(() -> run(lane));
        } catch (RejectedExecutionException stopping) {
            run(lane);
        }
    }

    /// The next of a lane; an empty lane is closed in the same step, so that nothing is left in it.
    private Optional<Runnable> next(K lane) {
        AtomicReference<Runnable> next = new AtomicReference<>();
        waiting.computeIfPresent(lane, (same, queue) -> {
            next.set(queue.poll());
            return next.get() == null ? null : queue;
        });
        return Optional.ofNullable(next.get());
    }
}
