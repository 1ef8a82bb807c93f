package druppel.local;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Wakes those who listen to a conversation. Safe for use by many threads at once.
final class Feed implements AutoCloseable {
    private static final int PATIENCE = 1_000;

    private final Map<String, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private volatile boolean over;

    /// One who listens, until closed. One that falls far behind is told that it is over.
    final class Listener implements AutoCloseable {
        private final String conversation;
        private final BlockingQueue<News> waiting = new LinkedBlockingQueue<>(PATIENCE);

        private Listener(String conversation) {
            this.conversation = conversation;
        }

        /// The next news; empty where there was none for this long.
        Optional<News> next(Duration patience) {
            try {
                return Optional.ofNullable(
                        waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.of(new News.Over());
            }
        }

        private void hear(News news) {
            if (!waiting.offer(news)) {
                waiting.clear();
                waiting.add(new News.Over());
            }
        }

        @Override
        public void close() {
            listeners.computeIfPresent(
                    conversation,
                    (name, all) -> {
                        all.remove(this);
                        return all.isEmpty() ? null : all;
                    });
        }
    }

    Listener listen(String conversation) {
        Listener listener = new Listener(conversation);
        listeners.compute(
                conversation,
                (name, all) -> {
                    Set<Listener> some = all == null ? ConcurrentHashMap.newKeySet() : all;
                    some.add(listener);
                    return some;
                });
        if (over) {
            listener.hear(new News.Over());
        }
        return listener;
    }

    void tell(String conversation, News news) {
        listeners.getOrDefault(conversation, Set.of()).forEach(listener -> listener.hear(news));
    }

    void tellAll(News news) {
        listeners.values().forEach(all -> all.forEach(listener -> listener.hear(news)));
    }

    /// Ends all listening, so that the server can stop.
    @Override
    public void close() {
        over = true;
        tellAll(new News.Over());
    }
}
