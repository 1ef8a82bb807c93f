package druppel.platform.teams.outbound;

import druppel.platform.teams.api.ConversationRef;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Typing indicator, shown if a reply takes longer than a moment.
///
/// @param show sends the indicator once
public record TypingIndicator(Consumer<ConversationRef> show, Duration silence) {
    private static final Executor THREADS = Thread::startVirtualThread;

    /// Shows the indicator, unless the work completes before the delay.
    public void until(CompletableFuture<?> done, ConversationRef conversationRef) {
        Executor later = CompletableFuture.delayedExecutor(silence.toMillis(), TimeUnit.MILLISECONDS, THREADS);
        later.execute(() -> {
            if (!done.isDone()) {
                show.accept(conversationRef);
            }
        });
    }
}
