package druppel.platform.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Message broadcaster: notifies the listeners of a conversation. Thread-safe.
///
/// The number of listeners is limited: of a browser, whose oldest one ends for a new one, and of all.
public final class MessageBroadcaster implements AutoCloseable {
    private static final int CAPACITY = 1_000;
    private static final long HEAP_OF_EACH = 256 * 1024;

    private final Map<String, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final Map<String, Deque<Listener>> browsers = new HashMap<>();
    private final int mostOfBrowser;
    private final long most;
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closed;

    /// With as many listeners as the heap has room for, and twelve of a browser.
    public MessageBroadcaster() {
        this(12, Runtime.getRuntime().maxMemory() / HEAP_OF_EACH);
    }

    MessageBroadcaster(int mostOfBrowser, long most) {
        this.mostOfBrowser = mostOfBrowser;
        this.most = most;
    }

    /// A subscription, until closed. A listener that falls far behind is told that its subscription ended.
    public final class Listener implements AutoCloseable {
        private final String conversation;
        private final Optional<String> browser;
        private final AtomicBoolean left = new AtomicBoolean();
        private final BlockingQueue<BroadcastEvent> waiting = new LinkedBlockingQueue<>(CAPACITY);

        private Listener(String conversation, Optional<String> browser) {
            this.conversation = conversation;
            this.browser = browser;
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
            if (!left.compareAndSet(false, true)) {
                return;
            }
            open.decrementAndGet();
            browser.ifPresent(name -> leave(name, this));
            listeners.computeIfPresent(conversation, (name, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
        }
    }

    /// Subscribes; empty if there are too many listeners.
    ///
    /// @param browser names the browser; empty if it is not known, as in the demo
    public Optional<Listener> subscribe(String conversation, Optional<String> browser) {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            return Optional.empty();
        }
        Listener listener = new Listener(conversation, browser);
        browser.ifPresent(name -> enter(name, listener));
        listeners.compute(conversation, (name, all) -> {
            Set<Listener> some = all == null ? ConcurrentHashMap.newKeySet() : all;
            some.add(listener);
            return some;
        });
        if (closed) {
            listener.receive(new BroadcastEvent.Closed());
        }
        return Optional.of(listener);
    }

    /// The number of listeners.
    public int open() {
        return open.get();
    }

    private void enter(String browser, Listener listener) {
        synchronized (browsers) {
            Deque<Listener> own = browsers.computeIfAbsent(browser, _ -> new ArrayDeque<>());
            if (own.size() >= mostOfBrowser) {
                own.removeFirst().receive(new BroadcastEvent.Ended());
            }
            own.addLast(listener);
        }
    }

    private void leave(String browser, Listener listener) {
        synchronized (browsers) {
            browsers.computeIfPresent(browser, (_, own) -> {
                own.remove(listener);
                return own.isEmpty() ? null : own;
            });
        }
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
