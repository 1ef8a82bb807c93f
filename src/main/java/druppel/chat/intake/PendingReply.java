package druppel.chat.intake;

import druppel.chat.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Reply for which a client may wait. A client that waited too long abandons it, and then the reply has to reach
/// the member in another way. Thread-safe.
public final class PendingReply {
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();

    /// A reply for which no client waits.
    public static PendingReply abandoned() {
        PendingReply pending = new PendingReply();
        pending.reply.cancel(false);
        return pending;
    }

    /// Computes the reply. The waiting client is released even if this fails.
    public Reply complete(Supplier<Reply> work) {
        try {
            Reply result = work.get();
            reply.complete(result);
            return result;
        } finally {
            reply.cancel(false);
        }
    }

    /// Waits for the reply; empty if it failed, or took too long and is abandoned.
    public Optional<Reply> await(Duration timeout) {
        try {
            return Optional.of(reply.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return reply.cancel(false) ? Optional.empty() : Optional.of(reply.join());
        } catch (ExecutionException | CancellationException failed) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    public boolean isAbandoned() {
        return reply.isCancelled();
    }

    public boolean isDone() {
        return reply.isDone();
    }
}
