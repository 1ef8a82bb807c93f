package druppel.platform.slack.socket;

import druppel.web.BodyBudget;
import java.net.InetAddress;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open WebSocket connection. Each envelope is handled on its own virtual thread, up to a hundred and within a
/// budget
/// of memory; beyond that envelopes are not acknowledged, and Slack sends them again.
final class SocketConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);
    private static final int AT_ONCE = 100;
    private static final InetAddress SLACK = InetAddress.getLoopbackAddress();

    private final WebSocket socket;
    private final SocketListener listener;
    private final BiConsumer<SocketMessage.Envelope, Consumer<String>> handler;
    private final SocketTimeouts times;
    private final BodyBudget budget;
    private final CompletableFuture<SocketMessage.Hello> hello = new CompletableFuture<>();
    private final CompletableFuture<String> over;
    private final Semaphore permits = new Semaphore(AT_ONCE);
    private final ReentrantLock sending = new ReentrantLock();
    private final AtomicBoolean closing = new AtomicBoolean();

    /// @param handler handles each envelope; the second argument sends the acknowledgement
    /// @param budget for the envelopes of all connections, which may take half of it, as a client of the web server
    SocketConnection(
            WebSocket socket,
            SocketListener listener,
            BiConsumer<SocketMessage.Envelope, Consumer<String>> handler,
            SocketTimeouts times,
            BodyBudget budget) {
        this.socket = socket;
        this.listener = listener;
        this.handler = handler;
        this.times = times;
        this.budget = budget;
        over = listener.ended().copy();
    }

    /// Starts listening; completes with Slack's `hello` message.
    CompletableFuture<SocketMessage.Hello> listen() {
        whenEnded(() -> hello.cancel(false));
        listener.listen(socket, this::receive);
        return hello;
    }

    void whenEnded(Runnable then) {
        var _ = listener.ended().thenRun(then);
    }

    boolean ended() {
        return listener.ended().isDone();
    }

    /// Waits until the connection has to be replaced, and pings meanwhile; gives the reason.
    String await(Duration age) throws InterruptedException {
        long opened = System.nanoTime();
        while (System.nanoTime() - opened < age.toNanos()) {
            try {
                return over.get(times.ping().toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException quiet) {
                checkAlive();
            } catch (ExecutionException never) {
                throw new IllegalStateException("the future of a connection's end never fails", never);
            }
        }
        return "its time is up";
    }

    /// Stops accepting envelopes, waits for those being stored, and closes the WebSocket; Slack may not confirm
    /// that.
    @Override
    public void close() {
        try {
            if (closing.compareAndSet(false, true)) {
                awaitEnvelopes();
                send(() -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
            }
        } finally {
            abort(completed(listener.ended(), times.closing()) ? "" : "no goodbye");
        }
    }

    private void receive(String text) {
        switch (SocketMessage.read(text)) {
            case SocketMessage.Hello first -> hello.complete(first);
            case SocketMessage.Disconnect(String reason) -> over.complete(reason);
            case SocketMessage.Envelope envelope -> take(envelope, text.length());
            case SocketMessage.Unknown() -> {
                // needs no acknowledgement
            }
        }
    }

    private void take(SocketMessage.Envelope envelope, int length) {
        BodyBudget.Share share = budget.share(SLACK);
        if (closing.get() || !share.take((long) length * Character.BYTES)) {
            return;
        }
        if (!permits.tryAcquire()) {
            share.close();
            return;
        }
        Thread.startVirtualThread(() -> {
            try (share) {
                handler.accept(envelope, this::acknowledge);
            } finally {
                permits.release();
            }
        });
    }

    private void acknowledge(String text) {
        send(() -> socket.sendText(text, true));
    }

    private void checkAlive() {
        if (listener.silence().compareTo(times.silence()) > 0) {
            abort("no sign of life");
        } else {
            send(() -> socket.sendPing(ByteBuffer.allocate(0)));
        }
    }

    /// Sends frames one at a time; a frame that misses its timeout is dropped.
    private void send(Supplier<CompletableFuture<WebSocket>> frame) {
        sending.lock();
        try {
            if (!completed(frame.get(), times.answer())) {
                abort("nothing can be sent");
            }
        } finally {
            sending.unlock();
        }
    }

    private void awaitEnvelopes() {
        try {
            if (!permits.tryAcquire(AT_ONCE, times.finish().toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("A connection is closed with events in progress; Slack will send them again");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void abort(String why) {
        listener.ended().complete(why);
        socket.abort();
    }

    /// Whether the future completed normally in time; an interruption ends the wait.
    private static boolean completed(CompletableFuture<?> done, Duration most) {
        try {
            done.get(most.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | TimeoutException failure) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
