package druppel.platform.teams.outbound;

import druppel.platform.teams.api.ConversationRef;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Shows in a conversation that the bot is at work, where that takes longer than a moment.
///
/// @param show shows it once
public record TypingIndicator(Consumer<ConversationRef> show, Duration silence) {
    private static final Executor THREADS = Thread::startVirtualThread;

    /// Shows it unless the work is done by then.
    public void until(CompletableFuture<?> done, ConversationRef conversationRef) {
        Executor later = CompletableFuture.delayedExecutor(silence.toMillis(), TimeUnit.MILLISECONDS, THREADS);
        later.execute(() -> {
            if (!done.isDone()) {
                show.accept(conversationRef);
            }
        });
    }
}
