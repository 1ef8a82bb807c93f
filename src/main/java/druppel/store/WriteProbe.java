package druppel.store;

import druppel.store.dialect.StoreUnavailableException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Probe of whether writes succeed: its last one is recent, or one is tried. Thread-safe.
///
/// At most one attempt runs at a time, and a failure holds for a second, so that many probes make few writes. An
/// attempt that hangs, such as on a locked database, is waited for by nobody for longer than two seconds.
final class WriteProbe {
    static final Duration RECENT = Duration.ofSeconds(5);
    static final Duration TIMEOUT = Duration.ofSeconds(2);
    static final Duration PAUSE = Duration.ofSeconds(1);

    private record Attempt(CompletableFuture<Boolean> outcome, long at) {}

    private static final Logger LOG = LoggerFactory.getLogger(WriteProbe.class);

    private final AtomicBoolean failing = new AtomicBoolean();
    private final Runnable write;
    private final LongSupplier nanoTime;
    private OptionalLong lastWrite = OptionalLong.empty();
    private Attempt newest;

    /// Creates a probe.
    ///
    /// @param write a small write that changes nothing
    /// @param nanoTime a monotonic clock
    WriteProbe(Runnable write, LongSupplier nanoTime) {
        this.write = write;
        this.nanoTime = nanoTime;
        this.newest = new Attempt(CompletableFuture.completedFuture(false), nanoTime.getAsLong() - PAUSE.toNanos());
    }

    /// Does the work of a transaction; its failure ends the recent write. Its success says nothing, since most
    /// transactions find nothing to write.
    <T> T observed(Supplier<T> work) {
        boolean succeeded = false;
        try {
            T result = work.get();
            succeeded = true;
            return result;
        } finally {
            if (!succeeded) {
                forget();
            }
        }
    }

    /// Whether writes succeed.
    ///
    /// @param unchanged whether a recent write still tells anything; otherwise one is tried
    boolean succeeds(boolean unchanged) {
        return (unchanged && recent()) || tried();
    }

    /// Forgets the last write, so that the next one decides.
    void forget() {
        remember(false);
    }

    private synchronized void remember(boolean written) {
        lastWrite = written ? OptionalLong.of(nanoTime.getAsLong()) : OptionalLong.empty();
    }

    private synchronized boolean recent() {
        return lastWrite.isPresent() && nanoTime.getAsLong() - lastWrite.getAsLong() < RECENT.toNanos();
    }

    private boolean tried() {
        Attempt attempt = attempt();
        long left = TIMEOUT.toNanos() - (nanoTime.getAsLong() - attempt.at());
        try {
            return attempt.outcome().get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException failed) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The attempt under way, the failed one of the last second, or a new one.
    private synchronized Attempt attempt() {
        long now = nanoTime.getAsLong();
        boolean failed = !newest.outcome().getNow(false);
        if (newest.outcome().isDone() && !(failed && now - newest.at() < PAUSE.toNanos())) {
            newest = new Attempt(CompletableFuture.supplyAsync(this::write, Thread::startVirtualThread), now);
        }
        return newest;
    }

    private boolean write() {
        try {
            write.run();
            remember(true);
            failing.set(false);
        } catch (RuntimeException failure) {
            forget();
            if (!failing.getAndSet(true)) {
                LOG.atError()
                        .addKeyValue("failure", StoreUnavailableException.reason(failure))
                        .log("Writing to the database fails; it is not ready until a write succeeds");
            }
        }
        return !failing.get();
    }
}
