package druppel.platform.local;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Message broadcaster: notifies the listeners of a conversation. Thread-safe.
public final class MessageBroadcaster implements AutoCloseable {
    private static final int CAPACITY = 1_000;

    private final Map<String, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /// A subscription, until closed. A listener that falls far behind is told that its subscription ended.
    public final class Listener implements AutoCloseable {
        private final String conversation;
        private final BlockingQueue<BroadcastEvent> waiting = new LinkedBlockingQueue<>(CAPACITY);

        private Listener(String conversation) {
            this.conversation = conversation;
        }

        /// Waits for the next event; empty after the timeout.
        public Optional<BroadcastEvent> next(Duration timeout) {
            try {
                return Optional.ofNullable(waiting.poll(timeout.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.of(new BroadcastEvent.Closed());
            }
        }

        private void receive(BroadcastEvent broadcastEvent) {
            if (!waiting.offer(broadcastEvent)) {
                waiting.clear();
                waiting.add(new BroadcastEvent.Closed());
            }
        }

        @Override
        public void close() {
            listeners.computeIfPresent(conversation, (name, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
        }
    }

    public Listener subscribe(String conversation) {
        Listener listener = new Listener(conversation);
        listeners.compute(conversation, (name, all) -> {
            Set<Listener> some = all == null ? ConcurrentHashMap.newKeySet() : all;
            some.add(listener);
            return some;
        });
        if (closed) {
            listener.receive(new BroadcastEvent.Closed());
        }
        return listener;
    }

    public void publish(String conversation, BroadcastEvent broadcastEvent) {
        listeners.getOrDefault(conversation, Set.of()).forEach(listener -> listener.receive(broadcastEvent));
    }

    public void publishToAll(BroadcastEvent broadcastEvent) {
        listeners.values().forEach(all -> all.forEach(listener -> listener.receive(broadcastEvent)));
    }

    /// Ends all subscriptions, so that the server can stop.
    @Override
    public void close() {
        closed = true;
        publishToAll(new BroadcastEvent.Closed());
    }
}
