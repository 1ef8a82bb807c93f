package druppel.platform.teams.outbound;

import druppel.platform.teams.api.ConversationRef;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Typing indicator, shown if a reply takes longer than a moment.
///
/// @param show sends the indicator once
/// @param delay how long until it is shown
public record TypingIndicator(Consumer<ConversationRef> show, Duration delay) {
    private static final Executor THREADS = Thread::startVirtualThread;

    /// Shows the indicator, unless the work completes before the delay.
    public void until(BooleanSupplier done, ConversationRef conversationRef) {
        Executor later = CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, THREADS);
        later.execute(() -> {
            if (!done.getAsBoolean()) {
                show.accept(conversationRef);
            }
        });
    }
}
